package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.CounterChanges;
import org.mapano.ejb.index.FolderNumbers;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Moves messages inside a store, and brings soft-deleted ones back: the rows keep their hierarchy
 * ids and get new entry ids, source keys and numbers.
 */
@Singleton
public class MessageMover {
  private static final int DELETED_ON = PropTag.id(Tags.PR_DELETED_ON);

  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final NamedProperties named;
  private final Sequences sequences;
  private final DeferredUpdates deferred;
  private final Departure departure;
  private final MessageArrival arrival;

  @Inject
  MessageMover(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      ObjectKeys keys,
      StoreCatalog catalog,
      NamedProperties named,
      Sequences sequences,
      DeferredUpdates deferred,
      Departure departure,
      MessageArrival arrival) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.keys = keys;
    this.catalog = catalog;
    this.named = named;
    this.sequences = sequences;
    this.deferred = deferred;
    this.departure = departure;
    this.arrival = arrival;
  }

  /**
   * Moves living messages, or restores deleted ones.
   *
   * @param sourceIds folders in which the messages were seen
   * @param messageIds all of the target's store; those that are elsewhere now are left out
   * @param restore true takes soft-deleted messages, false living ones
   */
  public Map<Long, SavedMessage> move(
      Tx tx,
      StoreSession session,
      Collection<Long> sourceIds,
      Collection<Long> messageIds,
      long targetId,
      boolean restore)
      throws SQLException {
    TreeSet<Long> locked = new TreeSet<>(sourceIds);
    locked.add(targetId);
    Map<Long, FolderNumbers> numbers = index.lock(tx, locked);
    arrival.checkFolders(tx, new TreeSet<>(List.of(targetId)));
    Map<Long, Lineage> folders = ancestry.find(tx, locked);
    Lineage target = folders.get(targetId);
    access.check(tx, session, target, Wanted.CREATE);
    Map<Long, List<ObjectRow>> bySource = new LinkedHashMap<>();
    Map<Long, ObjectRow> rows = hierarchy.find(tx, messageIds);
    List<Long> order = new ArrayList<>();
    for (Long id : messageIds) {
      ObjectRow row = rows.get(id);
      if (row != null && isMovable(row, folders, target, restore)) {
        bySource.computeIfAbsent(row.parent(), key -> new ArrayList<>()).add(row);
        order.add(id);
      }
    }
    checkDeletable(tx, session, folders, bySource);
    if (order.isEmpty()) {
      return Map.of();
    }
    return move(tx, bySource, folders, order, target, numbers, restore);
  }

  private static boolean isMovable(
      ObjectRow row, Map<Long, Lineage> folders, Lineage target, boolean restore) {
    Lineage source = folders.get(row.parent());
    return row.type() == ObjectType.MESSAGE
        && source != null
        && source.store().id() == target.store().id()
        && row.isDeleted() == restore
        && (restore || !source.isDeleted() && row.parent() != target.object().id());
  }

  private void checkDeletable(
      Tx tx, StoreSession session, Map<Long, Lineage> folders, Map<Long, List<ObjectRow>> bySource)
      throws SQLException {
    List<Lineage> lineages = new ArrayList<>();
    bySource.forEach((sourceId, rows) ->
        rows.forEach(row -> lineages.add(MessageReader.below(folders.get(sourceId), row))));
    if (access.allowed(tx, session, lineages, Wanted.DELETE).size() < lineages.size()) {
      throw StoreException.noAccess("messages to be moved");
    }
  }

  private Map<Long, SavedMessage> move(
      Tx tx,
      Map<Long, List<ObjectRow>> bySource,
      Map<Long, Lineage> folders,
      List<Long> order,
      Lineage target,
      Map<Long, FolderNumbers> numbers,
      boolean restore)
      throws SQLException {
    FolderFacts targetFacts = catalog.folder(tx, target.object().id());
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    Map<Long, PropMap> stored = properties.read(tx, order, tags(keywordsId));
    Map<Long, ObjectRow> rows = new HashMap<>();
    CounterChanges counters = new CounterChanges();
    for (Map.Entry<Long, List<ObjectRow>> source : bySource.entrySet()) {
      FolderFacts facts = catalog.folder(tx, source.getKey());
      leave(tx, counters, facts, source.getValue(), stored, restore);
      source.getValue().forEach(row -> rows.put(row.id(), row));
    }
    Map<Long, ObjectKeys.Keys> oldKeys = keys.find(tx, order);
    List<Arriving> arriving = new ArrayList<>();
    List<ObjectKeys.Keys> newKeys = new ArrayList<>();
    for (Long id : order) {
      byte[] sourceKey = sequences.nextSourceKey().toBytes();
      byte[] entryId = EntryId.create(targetFacts.store().guid(), EntryId.Type.MESSAGE).toBytes();
      newKeys.add(new ObjectKeys.Keys(id, entryId, sourceKey));
      PropMap kept = stored.get(id);
      byte[] predecessors = kept.bytes(Tags.PR_PREDECESSOR_CHANGE_LIST);
      boolean associated = rows.get(id).isAssociated();
      arriving.add(
          Arriving.ofStored(id, targetFacts, sourceKey, associated, kept, keywordsId, predecessors)
              .from(origin(rows.get(id), oldKeys.get(id))));
    }
    MessageArrival.count(counters, arriving);
    counters.apply(tx);
    keys.replace(tx, newKeys);
    hierarchy.move(tx, order, target.object().id());
    touch(tx, order, restore);
    deferred.moved(tx, target.object().id(), order);
    Map<Long, FolderNumbers> targetNumbers =
        Map.of(target.object().id(), numbers.get(target.object().id()));
    List<SavedMessage> saved =
        arrival.publish(tx, arriving, targetNumbers, StoreEvent.Kind.MESSAGE_MOVED);
    Map<Long, SavedMessage> result = new LinkedHashMap<>();
    saved.forEach(message -> result.put(message.id(), message));
    return result;
  }

  private static StoreEvent.Origin origin(ObjectRow row, ObjectKeys.Keys old) {
    return new StoreEvent.Origin(row.parent(), row.id(), old == null ? null : old.entryId());
  }

  private void leave(
      Tx tx,
      CounterChanges counters,
      FolderFacts source,
      List<ObjectRow> rows,
      Map<Long, PropMap> stored,
      boolean restore)
      throws SQLException {
    if (restore) {
      rows.forEach(row -> counters.deletedMessage(row, -1));
      return;
    }
    Departure.count(counters, source, rows, stored);
    long changeId = departure.log(tx, source, rows, ChangeType.MESSAGE_HARD_DELETE);
    departure.leaveIndex(tx, source, rows, changeId);
    departure.announce(tx, source, rows, changeId, StoreEvent.Kind.MESSAGE_LEFT);
  }

  private static List<Integer> tags(int keywordsId) {
    List<Integer> tags = new ArrayList<>(ChangeRecorder.TAGS);
    for (int tag : Received.TAGS) {
      tags.add(tag);
    }
    tags.add(Tags.PR_EC_IMAP_EMAIL_SIZE);
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return tags;
  }

  private void touch(Tx tx, List<Long> ids, boolean restore) throws SQLException {
    PropMap now = new PropMap().put(Tags.PR_LAST_MODIFICATION_TIME, MapiTime.ticks(Instant.now()));
    properties.put(tx, ids.stream().map(id -> new ObjectProperties(id, now)).toList());
    if (restore) {
      properties.delete(tx, ids, List.of(DELETED_ON));
    }
  }
}
