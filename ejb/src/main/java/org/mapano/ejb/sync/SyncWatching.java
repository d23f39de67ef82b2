package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;

/** Which changes concern a synchronisation that somebody watches (store-semantics 12). */
@Singleton
public class SyncWatching {
  private static final int FIRST_FOLDER_CHANGE = 0x2000;

  private final Transactions transactions;
  private final SyncRows syncs;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final AccessControl access;

  @Inject
  SyncWatching(
      Transactions transactions,
      SyncRows syncs,
      ObjectKeys keys,
      Ancestry ancestry,
      AccessControl access) {
    this.transactions = transactions;
    this.syncs = syncs;
    this.keys = keys;
    this.ancestry = ancestry;
    this.access = access;
  }

  /**
   * A synchronisation of a folder that the session may synchronise.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS
   */
  public WatchedSync find(StoreSession session, long syncId) {
    return transactions.read(tx -> {
      SyncRows.Row row =
          syncs
              .find(tx, syncId)
              .orElseThrow(() -> StoreException.notFound("Synchronisation " + syncId));
      long folderId =
          keys.bySourceKey(tx, row.folderKey())
              .orElseThrow(() -> StoreException.notFound("Folder"));
      Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
      boolean hierarchy = row.type() == Synchronisations.HIERARCHY;
      access.check(tx, session, folder, hierarchy ? Wanted.VISIBLE : Wanted.READ);
      return new WatchedSync(syncId, folderId, folder.store().id(), hierarchy);
    });
  }

  /** Greatest change of the folder's own contents after a state; 0 when there is none. */
  public long newest(WatchedSync sync, long state) {
    return transactions.read(tx -> newest(tx, sync, state));
  }

  private long newest(Tx tx, WatchedSync sync, long state) throws SQLException {
    ObjectKeys.Keys folder = keys.find(tx, List.of(sync.folderId())).get(sync.folderId());
    if (folder == null) {
      return 0;
    }
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT MAX(id) FROM changes WHERE parentsourcekey = ? AND id > ?"
                    + " AND change_type >= ? AND change_type < ?")) {
      select.setBytes(1, folder.sourceKey());
      select.setLong(2, state);
      select.setInt(3, sync.hierarchy() ? FIRST_FOLDER_CHANGE : 0);
      select.setInt(4, sync.hierarchy() ? 2 * FIRST_FOLDER_CHANGE : FIRST_FOLDER_CHANGE);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Whether an event with a change number is about what is synchronised. */
  public boolean concerns(WatchedSync sync, StoreEvent event) {
    boolean folder =
        switch (event.kind()) {
          case FOLDER_CREATED, FOLDER_CHANGED, FOLDER_DELETED, FOLDER_MOVED -> true;
          default -> false;
        };
    if (event.changeNumber() == 0 || folder != sync.hierarchy()) {
      return false;
    }
    if (!folder) {
      return event.folderId() == sync.folderId();
    }
    return event.folderId() != sync.folderId()
        && transactions.read(tx -> {
          Lineage line = ancestry.find(tx, List.of(event.folderId())).get(event.folderId());
          return line != null && line.contains(sync.folderId());
        });
  }
}
