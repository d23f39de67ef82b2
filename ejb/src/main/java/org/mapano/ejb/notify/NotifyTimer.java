package org.mapano.ejb.notify;

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

/** Gives the poll its turns. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NotifyTimer {
  private static final Logger LOG = Logger.getLogger(NotifyTimer.class.getName());

  @Inject private ChangePoll poll;

  /** Every second; a database that is away is noticed and reported by others. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    try {
      poll.turn();
    } catch (StoreException unavailable) {
      LOG.log(Level.FINE, "Changes of other nodes could not be looked for", unavailable);
    }
  }
}
