package org.mapano.ejb.search;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets the searches follow changes from the server's start to its end. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchStart {
  @Inject private Searches searches;

  /** Ends with the server. */
  @PreDestroy
  void stop() {
    searches.stop();
  }
}
