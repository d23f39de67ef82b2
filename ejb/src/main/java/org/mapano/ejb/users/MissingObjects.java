package org.mapano.ejb.users;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;

/**
 * Deals with local rows whose objects the user source no longer has (SYNC-02). A source that does
 * not answer throws before it comes to this; what looks missing is asked for once more, past
 * everything remembered, before the row goes.
 */
final class MissingObjects {
  private static final Logger LOG = Logger.getLogger(MissingObjects.class.getName());

  private final UserSource source;
  private final LocalUsers local;
  private final ServerConfig config;

  MissingObjects(UserSource source, LocalUsers local, ServerConfig config) {
    this.source = source;
    this.local = local;
    this.config = config;
  }

  /** Removes a row if its object is really gone; its store stays as an orphan. */
  void check(LocalUsers.Row row) {
    int type = row.objectClass() >> 16;
    if (keeps(row)) {
      return;
    }
    source.refresh();
    if (source.find(row.externId(), type).isEmpty()) {
      local.removeMissing(row);
    }
  }

  /** Removes a row whose object a complete and fresh list does not have. */
  void remove(LocalUsers.Row row) {
    if (!keeps(row)) {
      local.removeMissing(row);
    }
  }

  private boolean keeps(LocalUsers.Row row) {
    boolean safe = config.bool("server", "user_safe_mode");
    if (safe) {
      LOG.log(Level.WARNING, "Safe mode: object {0} is gone from the source but kept", row.id());
    }
    return safe;
  }
}
