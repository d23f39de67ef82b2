package org.mapano.gateway.relay;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.submission.Sender;

/** Lets the sender begin once the application is there, and end before it goes. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RelayStart {
  @Inject private Sender sender;
  @Inject private ServerConfig config;
  private SmtpRelay relay;

  /** Begins. */
  @PostConstruct
  public void begin() {
    relay = new SmtpRelay(() -> RelaySettings.of(config));
    sender.start(relay);
  }

  /** Ends; what is being sent is given a moment. */
  @PreDestroy
  public void end() {
    sender.stop();
    relay.close();
  }
}
