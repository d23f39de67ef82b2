package org.mapano.ejb.index;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;

/** Keeps the index in order at night. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexTimer {
  private static final Logger LOG = Logger.getLogger(IndexTimer.class.getName());

  @Inject private VanishedHistory history;

  /** Cuts the history of vanished numbers; a node that comes second finds nothing to do. */
  @Schedule(hour = "3", minute = "20", persistent = false)
  public void purgeHistory() {
    try {
      int folders = history.purge(Instant.now());
      LOG.log(Level.FINE, "The history of vanished numbers was cut in {0} folders", folders);
    } catch (StoreException unavailable) {
      LOG.log(Level.WARNING, "The history of vanished numbers could not be cut", unavailable);
    }
  }
}
