package org.mapano.ejb.softdelete;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Sessions;

/** Purges every hour what is older than {@code softdelete_lifetime} days (SOFTDEL-03). */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SoftDeleteTimer {
  private static final Logger LOG = Logger.getLogger(SoftDeleteTimer.class.getName());

  @Inject private SoftDeletes softDeletes;
  @Inject private Sessions sessions;
  @Inject private ServerConfig config;

  /** One purge; a lifetime of 0 days means that nothing is ever purged. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  void purge() {
    int days = config.integer("server", "softdelete_lifetime");
    if (days == 0) {
      return;
    }
    try {
      int removed = softDeletes.purge(sessions.system("purge"), days);
      LOG.log(Level.INFO, "Purge of deleted objects: {0} removed", removed);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, "Purge of deleted objects failed", failure);
    }
  }
}
