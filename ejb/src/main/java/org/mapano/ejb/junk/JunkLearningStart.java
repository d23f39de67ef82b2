package org.mapano.ejb.junk;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets learning follow the users from the server's start to its end. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class JunkLearningStart {
  @Inject private JunkLearning learning;

  /** Begins with the server. */
  @PostConstruct
  void start() {
    learning.start();
  }

  /** Ends with the server. */
  @PreDestroy
  void stop() {
    learning.stop();
  }
}
