package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.folder.CounterChanges;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.sync.Change;
import org.mapano.ejb.sync.ChangeLog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * What happens in a locked folder when messages leave it: counters, size, change log, index,
 * events. The messages still have their rows and keys.
 */
@Singleton
class Departure {
  private static final int SINGLE_EVENTS = 100;

  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final ChangeLog log;
  private final IndexWriter index;
  private final PropertyRows properties;
  private final StoreEvents events;

  @Inject
  Departure(
      ObjectKeys keys,
      StoreCatalog catalog,
      ChangeLog log,
      IndexWriter index,
      PropertyRows properties,
      StoreEvents events) {
    this.keys = keys;
    this.catalog = catalog;
    this.log = log;
    this.index = index;
    this.properties = properties;
    this.events = events;
  }

  /**
   * Deletes messages from the folder's point of view.
   *
   * @param living messages that were visible
   * @param deleted messages that were soft-deleted before and go for good
   * @param stored flags and size of the living ones
   */
  void leave(
      Tx tx,
      Lineage folder,
      List<ObjectRow> living,
      List<ObjectRow> deleted,
      Map<Long, PropMap> stored,
      boolean hard)
      throws SQLException {
    FolderFacts facts = catalog.folder(tx, folder.object().id());
    CounterChanges counters = new CounterChanges();
    count(counters, facts, living, stored);
    for (ObjectRow row : hard ? deleted : living) {
      counters.deletedMessage(row, hard ? -1 : 1);
    }
    counters.apply(tx);
    List<ObjectRow> all = new ArrayList<>(living);
    all.addAll(deleted);
    ChangeType type = hard ? ChangeType.MESSAGE_HARD_DELETE : ChangeType.MESSAGE_SOFT_DELETE;
    long changeId = log(tx, facts, all, type);
    leaveIndex(tx, facts, living, changeId);
    announce(tx, facts, living, changeId, StoreEvent.Kind.MESSAGE_DELETED);
  }

  /** Takes living messages out of counters and store size. */
  static void count(
      CounterChanges counters,
      FolderFacts folder,
      Collection<ObjectRow> living,
      Map<Long, PropMap> stored) {
    for (ObjectRow row : living) {
      PropMap properties = stored.get(row.id());
      int flags = properties.integer(Tags.PR_MESSAGE_FLAGS, 0);
      boolean unread = (flags & MessageFlags.READ) == 0;
      counters.message(row.parent(), row.isAssociated(), unread, -1);
      counters.addSize(folder.store().storeId(), -properties.integer(Tags.PR_MESSAGE_SIZE, 0));
    }
  }

  /** Logs that messages are gone from a folder; answers the greatest change id. */
  long log(Tx tx, FolderFacts folder, Collection<ObjectRow> rows, ChangeType type)
      throws SQLException {
    Map<Long, ObjectKeys.Keys> known = keys.find(tx, rows.stream().map(ObjectRow::id).toList());
    List<Change> changes = new ArrayList<>();
    for (ObjectRow row : rows) {
      ObjectKeys.Keys own = known.get(row.id());
      if (own != null && own.sourceKey() != null) {
        changes.add(new Change(folder.sourceKey(), own.sourceKey(), type));
      }
    }
    long[] ids = log.append(tx, changes);
    PropMap committed =
        new PropMap().put(Tags.PR_LOCAL_COMMIT_TIME_MAX, MapiTime.ticks(Instant.now()));
    properties.put(tx, List.of(new ObjectProperties(folder.folderId(), committed)));
    return ids.length == 0 ? 0 : ids[ids.length - 1];
  }

  /** Tells the index that messages left. */
  void leaveIndex(Tx tx, FolderFacts folder, Collection<ObjectRow> living, long changeId)
      throws SQLException {
    List<Long> normal =
        living.stream().filter(row -> !row.isAssociated()).map(ObjectRow::id).toList();
    if (normal.isEmpty()) {
      index.touched(tx, folder.folderId(), changeId);
    } else {
      index.removed(tx, folder.folderId(), changeId, normal);
    }
  }

  /**
   * Publishes after commit that messages left.
   *
   * @param kind how
   */
  void announce(
      Tx tx,
      FolderFacts folder,
      Collection<ObjectRow> living,
      long changeId,
      StoreEvent.Kind kind) {
    List<Long> ids = living.stream().map(ObjectRow::id).toList();
    tx.afterCommit(() -> publish(folder, ids, changeId, kind));
  }

  private void publish(FolderFacts folder, List<Long> ids, long changeId, StoreEvent.Kind kind) {
    long storeId = folder.store().storeId();
    if (ids.size() > SINGLE_EVENTS) {
      events.publish(
          new StoreEvent(
              StoreEvent.Kind.MESSAGES_CHANGED, storeId, folder.folderId(), 0, changeId));
      return;
    }
    events.publish(
        ids.stream()
            .map(id -> new StoreEvent(kind, storeId, folder.folderId(), id, changeId))
            .toList());
  }
}
