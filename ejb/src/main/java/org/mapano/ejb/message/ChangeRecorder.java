package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.folder.CounterChanges;
import org.mapano.ejb.index.IndexChange;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.property.PropertySizes;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.sync.Change;
import org.mapano.ejb.sync.ChangeKeys;
import org.mapano.ejb.sync.ChangeLog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Writes changes of existing messages of one locked folder: properties, sizes, counters, change
 * log, change keys, index, events.
 */
@Singleton
class ChangeRecorder {
  /** Properties that must be known of a message that changes. */
  static final List<Integer> TAGS = tags();

  /** More changes than this are published as one event. */
  private static final int SINGLE_EVENTS = 9;

  private final PropertyRows properties;
  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final ChangeLog log;
  private final ChangeKeys changeKeys;
  private final DeferredUpdates deferred;
  private final IndexWriter index;
  private final StoreEvents events;

  @Inject
  ChangeRecorder(
      PropertyRows properties,
      ObjectKeys keys,
      StoreCatalog catalog,
      ChangeLog log,
      ChangeKeys changeKeys,
      DeferredUpdates deferred,
      IndexWriter index,
      StoreEvents events) {
    this.properties = properties;
    this.keys = keys;
    this.catalog = catalog;
    this.log = log;
    this.changeKeys = changeKeys;
    this.deferred = deferred;
    this.index = index;
    this.events = events;
  }

  private static List<Integer> tags() {
    List<Integer> tags = new ArrayList<>();
    Arrays.stream(MarkProperties.TAGS).forEach(tags::add);
    tags.add(Tags.PR_CHANGE_KEY);
    tags.add(Tags.PR_PREDECESSOR_CHANGE_LIST);
    tags.add(Tags.PR_MESSAGE_SIZE);
    return List.copyOf(tags);
  }

  /**
   * Writes changes.
   *
   * @param keywordsId property id of the keywords, 0 when they are not known in this database
   */
  void record(Tx tx, Lineage folder, List<ChangedMessage> changed, int keywordsId)
      throws SQLException {
    if (changed.isEmpty()) {
      return;
    }
    FolderFacts facts = catalog.folder(tx, folder.object().id());
    Set<Long> ids = new HashSet<>();
    changed.forEach(message -> ids.add(message.row().id()));
    Map<Long, ObjectKeys.Keys> known = keys.find(tx, ids);
    count(tx, facts, changed);
    List<Change> rows = new ArrayList<>();
    Map<Integer, ChangedMessage> owners = new HashMap<>();
    for (ChangedMessage message : changed) {
      logRows(facts, message, known.get(message.row().id()).sourceKey(), rows, owners);
    }
    long[] changeIds = log.append(tx, rows);
    for (int i = 0; i < changeIds.length; i++) {
      ChangedMessage message = owners.get(i);
      byte[] predecessors = message.present().bytes(Tags.PR_PREDECESSOR_CHANGE_LIST);
      boolean supplied = tx.syncId() != 0 && message.set().has(Tags.PR_CHANGE_KEY);
      if (!supplied) {
        changeKeys.set(message.set(), predecessors, changeIds[i]);
      }
    }
    write(tx, facts, changed);
    long last = changeIds[changeIds.length - 1];
    tell(tx, facts, changed, keywordsId, last);
  }

  /** A change of the read flag has its own row, beside one for everything else. */
  private static void logRows(
      FolderFacts folder,
      ChangedMessage message,
      byte[] sourceKey,
      List<Change> rows,
      Map<Integer, ChangedMessage> owners) {
    if (message.wasRead() != message.isRead()) {
      owners.put(rows.size(), message);
      int flags = message.isRead() ? MessageFlags.READ : 0;
      rows.add(new Change(folder.sourceKey(), sourceKey, ChangeType.MESSAGE_FLAG, flags, 0));
    }
    if (!message.isReadFlagOnly() || message.wasRead() == message.isRead()) {
      owners.put(rows.size(), message);
      rows.add(new Change(folder.sourceKey(), sourceKey, ChangeType.MESSAGE_CHANGE));
    }
  }

  private static void count(Tx tx, FolderFacts folder, List<ChangedMessage> changed)
      throws SQLException {
    CounterChanges counters = new CounterChanges();
    for (ChangedMessage message : changed) {
      if (!message.row().isAssociated()) {
        int unread = (message.isRead() ? 0 : 1) - (message.wasRead() ? 0 : 1);
        counters.add(folder.folderId(), Tags.PR_CONTENT_UNREAD, unread);
      }
      if (!message.isReadFlagOnly()) {
        long delta = sizeDelta(message);
        int size = message.present().integer(Tags.PR_MESSAGE_SIZE, 0);
        if (delta != 0) {
          message.set().put(Tags.PR_MESSAGE_SIZE, (int) Math.max(0, size + delta));
          counters.addSize(folder.store().storeId(), delta);
        }
      }
    }
    counters.apply(tx);
  }

  private static long sizeDelta(ChangedMessage message) {
    long delta = message.growth();
    for (PropValue value : message.set()) {
      PropValue old = message.present().get(value.tag());
      delta += PropertySizes.of(value) - (old == null ? 0 : PropertySizes.of(old));
    }
    for (PropValue value : message.present()) {
      if (message.removed().contains(value.id())) {
        delta -= PropertySizes.of(value);
      }
    }
    return delta;
  }

  private void write(Tx tx, FolderFacts folder, List<ChangedMessage> changed) throws SQLException {
    List<ObjectProperties> objects = new ArrayList<>();
    Map<List<Integer>, List<Long>> removals = new HashMap<>();
    List<Long> ids = new ArrayList<>();
    for (ChangedMessage message : changed) {
      objects.add(new ObjectProperties(message.row().id(), message.set()));
      ids.add(message.row().id());
      if (!message.removed().isEmpty()) {
        removals
            .computeIfAbsent(message.removed(), key -> new ArrayList<>())
            .add(message.row().id());
      }
    }
    PropMap committed =
        new PropMap().put(Tags.PR_LOCAL_COMMIT_TIME_MAX, MapiTime.ticks(Instant.now()));
    objects.add(new ObjectProperties(folder.folderId(), committed));
    for (Map.Entry<List<Integer>, List<Long>> removal : removals.entrySet()) {
      properties.delete(tx, removal.getValue(), removal.getKey());
    }
    properties.put(tx, objects);
    deferred.note(tx, folder.folderId(), ids);
  }

  private void tell(
      Tx tx, FolderFacts folder, List<ChangedMessage> changed, int keywordsId, long changeId)
      throws SQLException {
    List<IndexChange> indexed = new ArrayList<>();
    for (ChangedMessage message : changed) {
      if (!message.row().isAssociated()) {
        PropMap after = message.after();
        indexed.add(
            new IndexChange(
                message.row().id(),
                MarkProperties.marks(after),
                Keywords.of(after, keywordsId),
                rawSize(message)));
      }
    }
    index.changed(tx, folder.folderId(), changeId, indexed);
    List<Long> ids = changed.stream().map(message -> message.row().id()).toList();
    long storeId = folder.store().storeId();
    tx.afterCommit(() -> publish(storeId, folder.folderId(), ids, changeId));
  }

  private static long rawSize(ChangedMessage message) {
    int sizeId = PropTag.id(Tags.PR_EC_IMAP_EMAIL_SIZE);
    if (message.removed().contains(sizeId)) {
      return -message.after().integer(Tags.PR_MESSAGE_SIZE, 1);
    }
    return message.set().has(Tags.PR_EC_IMAP_EMAIL_SIZE)
        ? message.set().integer(Tags.PR_EC_IMAP_EMAIL_SIZE, -1)
        : IndexChange.SAME_SIZE;
  }

  private void publish(long storeId, long folderId, List<Long> ids, long changeId) {
    if (ids.size() > SINGLE_EVENTS) {
      events.publish(
          new StoreEvent(StoreEvent.Kind.MESSAGES_CHANGED, storeId, folderId, 0, changeId));
      return;
    }
    StoreEvent.Kind kind = StoreEvent.Kind.MESSAGE_CHANGED;
    events.publish(
        ids.stream().map(id -> new StoreEvent(kind, storeId, folderId, id, changeId)).toList());
  }
}
