package org.mapano.ejb.submission;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;

/** Gives the sender its turns, on every node: claims keep nodes from sending the same mail. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SenderTimer {
  private static final Logger LOG = Logger.getLogger(SenderTimer.class.getName());

  @Inject private Sender sender;

  /** Every five seconds; a database that is away is noticed and reported by others. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tick() {
    try {
      sender.turn();
    } catch (StoreException unavailable) {
      LOG.log(Level.FINE, "Claims on mail could not be renewed", unavailable);
    }
  }
}
