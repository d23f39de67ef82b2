package org.mapano.ejb.usage;

import jakarta.annotation.PreDestroy;
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

/** Has logons and logoffs written. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LogonTimer {
  private static final Logger LOG = Logger.getLogger(LogonTimer.class.getName());

  @Inject private LogonTimeWriter writer;

  /** Every ten seconds; a database that is away is noticed and reported by others. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void tick() {
    try {
      writer.write();
    } catch (StoreException unavailable) {
      LOG.log(Level.FINE, "Logons could not be written", unavailable);
    }
  }

  /** Writes the last ones. */
  @PreDestroy
  void stop() {
    tick();
  }
}
