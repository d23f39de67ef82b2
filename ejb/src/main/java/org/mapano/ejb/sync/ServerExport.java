package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;

/**
 * What changed in all stores, for programs that index or copy the whole server. They begin with a
 * state (catch-up): there is no list of everything.
 */
@Singleton
class ServerExport {
  private final LoggedChanges log;

  @Inject
  ServerExport(LoggedChanges log) {
    this.log = log;
  }

  /**
   * The changes after a state.
   *
   * @param contents those of messages, else those of folders
   * @throws StoreException NO_SUPPORT for everything from the beginning, or with a restriction
   */
  SyncChanges changes(Tx tx, long syncId, long since, boolean contents, SyncOptions options)
      throws SQLException {
    if (options.catchUp()) {
      return new SyncChanges(List.of(), Math.max(since, log.greatest(tx)));
    }
    if (since == 0 || options.restriction() != null) {
      throw new StoreException(
          ErrorCode.NO_SUPPORT, "All stores can only be followed from a state, and as a whole");
    }
    List<SyncChange> changes =
        contents
            ? log.ofAllMessages(tx, since, syncId, options.associated(), options.normal())
            : log.ofAllFolders(tx, since, syncId);
    changes.removeIf(change -> options.leavesOut(change.type()));
    return new SyncChanges(changes, changes.isEmpty() ? since : changes.getLast().changeId());
  }
}
