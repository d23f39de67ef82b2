package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.sync.Change;
import org.mapano.ejb.sync.ChangeKeys;
import org.mapano.ejb.sync.ChangeLog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Logs what happens to existing folders and tells of it. */
@Singleton
class FolderChanges {
  private final StoreCatalog catalog;
  private final ChangeLog log;
  private final ChangeKeys changeKeys;
  private final PropertyRows properties;
  private final DeferredUpdates deferred;
  private final StoreEvents events;

  @Inject
  FolderChanges(
      StoreCatalog catalog,
      ChangeLog log,
      ChangeKeys changeKeys,
      PropertyRows properties,
      DeferredUpdates deferred,
      StoreEvents events) {
    this.catalog = catalog;
    this.log = log;
    this.changeKeys = changeKeys;
    this.properties = properties;
    this.deferred = deferred;
    this.events = events;
  }

  /**
   * Writes properties of a folder that changed, with time and change key.
   *
   * @param folder where it was before
   * @param parentId parent after the change
   * @param set further properties to write
   */
  void changed(Tx tx, Lineage folder, long parentId, PropMap set, StoreEvent.Kind kind)
      throws SQLException {
    long id = folder.object().id();
    PropMap written = new PropMap(set);
    boolean bySync = tx.syncId() != 0;
    if (!bySync || !written.has(Tags.PR_LAST_MODIFICATION_TIME)) {
      written.put(Tags.PR_LAST_MODIFICATION_TIME, MapiTime.ticks(Instant.now()));
    }
    long changeId = 0;
    if (isLogged(folder.object(), folder)) {
      changeId = log(tx, id, parentId, ChangeType.FOLDER_CHANGE);
      byte[] predecessors =
          properties
              .read(tx, id, Tags.PR_PREDECESSOR_CHANGE_LIST)
              .bytes(Tags.PR_PREDECESSOR_CHANGE_LIST);
      if (!bySync || !written.has(Tags.PR_CHANGE_KEY)) {
        changeKeys.set(written, predecessors, changeId);
      }
    }
    properties.put(tx, List.of(new ObjectProperties(id, written)));
    if (folder.rows().size() > 2) {
      deferred.note(tx, parentId, List.of(id));
    }
    announce(tx, folder, kind, changeId);
  }

  /** Logs that a folder is gone. */
  void deleted(Tx tx, Lineage folder, boolean hard) throws SQLException {
    long changeId = 0;
    if (isLogged(folder.object(), folder)) {
      ChangeType type = hard ? ChangeType.FOLDER_HARD_DELETE : ChangeType.FOLDER_SOFT_DELETE;
      changeId = log(tx, folder.object().id(), folder.object().parent(), type);
    }
    announce(tx, folder, StoreEvent.Kind.FOLDER_DELETED, changeId);
  }

  /** Search folders and the root have no place in the log. */
  private static boolean isLogged(ObjectRow row, Lineage folder) {
    return !row.isSearchFolder() && folder.rows().get(1).type() == ObjectType.FOLDER;
  }

  private long log(Tx tx, long folderId, long parentId, ChangeType type) throws SQLException {
    FolderFacts folder = catalog.folder(tx, folderId);
    FolderFacts parent = catalog.folder(tx, parentId);
    return log.append(tx, new Change(parent.sourceKey(), folder.sourceKey(), type));
  }

  private void announce(Tx tx, Lineage folder, StoreEvent.Kind kind, long changeId) {
    long id = folder.object().id();
    long storeId = folder.store().id();
    StoreEvent.Origin origin =
        kind == StoreEvent.Kind.FOLDER_MOVED
            ? new StoreEvent.Origin(folder.object().parent(), id, null)
            : null;
    tx.afterCommit(() -> events.publish(new StoreEvent(kind, storeId, id, id, changeId, origin)));
  }
}
