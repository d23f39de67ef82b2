package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.ServerProperties;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.sync.Change;
import org.mapano.ejb.sync.ChangeKeys;
import org.mapano.ejb.sync.ChangeLog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Creates folders, several siblings at once, below a folder that the caller has locked. */
@Singleton
public class FolderWriter {
  private static final int GENERIC = 1;
  static final int[] COUNTERS = {
    Tags.PR_CONTENT_COUNT,
    Tags.PR_CONTENT_UNREAD,
    Tags.PR_ASSOC_CONTENT_COUNT,
    Tags.PR_DELETED_MSG_COUNT,
    Tags.PR_DELETED_FOLDER_COUNT,
    Tags.PR_DELETED_ASSOC_MSG_COUNT,
    Tags.PR_FOLDER_CHILD_COUNT
  };

  private final HierarchyRows hierarchy;
  private final ObjectKeys keys;
  private final PropertyRows properties;
  private final Sequences sequences;
  private final ChangeLog changes;
  private final ChangeKeys changeKeys;
  private final DeferredUpdates deferred;
  private final IndexWriter index;
  private final StoreEvents events;

  @Inject
  public FolderWriter(
      HierarchyRows hierarchy,
      ObjectKeys keys,
      PropertyRows properties,
      Sequences sequences,
      ChangeLog changes,
      ChangeKeys changeKeys,
      DeferredUpdates deferred,
      IndexWriter index,
      StoreEvents events) {
    this.hierarchy = hierarchy;
    this.keys = keys;
    this.properties = properties;
    this.sequences = sequences;
    this.changes = changes;
    this.changeKeys = changeKeys;
    this.deferred = deferred;
    this.index = index;
    this.events = events;
  }

  /**
   * Creates folders below one.
   *
   * @param owner {@code users.id} of the creator
   * @return the new ids in order
   * @throws org.mapano.ejb.error.StoreException COLLISION, INVALID_PARAMETER
   */
  public List<Long> insert(Tx tx, FolderFacts parent, int owner, List<NewFolder> folders)
      throws SQLException {
    Map<Long, String> taken = FolderNames.siblings(tx, parent.folderId());
    List<ObjectRow> rows = new ArrayList<>();
    long key = 0;
    for (NewFolder folder : folders) {
      FolderNames.check(folder.name());
      FolderNames.checkFree(taken, folder.name(), 0);
      taken.put(--key, folder.name());
      rows.add(new ObjectRow(0, parent.folderId(), ObjectType.FOLDER, folder.type(), owner));
    }
    long[] ids = hierarchy.insert(tx, rows);
    Map<Long, PropMap> stored = new LinkedHashMap<>();
    List<ObjectKeys.Keys> newKeys = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      stored.put(ids[i], initial(folders.get(i)));
      newKeys.add(keys(ids[i], folders.get(i), parent));
    }
    keys.insert(tx, newKeys);
    count(tx, parent.folderId(), folders);
    log(tx, parent, folders, newKeys, stored);
    properties.insert(
        tx,
        stored.entrySet().stream()
            .map(folder -> new ObjectProperties(folder.getKey(), folder.getValue()))
            .toList());
    deferred.note(tx, parent.folderId(), stored.keySet());
    index.foldersCreated(tx, stored.keySet());
    announce(tx, parent.store().storeId(), stored.keySet());
    return List.copyOf(stored.keySet());
  }

  /** The rows every folder begins with. */
  static PropMap initial(NewFolder folder) {
    long now = MapiTime.ticks(Instant.now());
    PropMap initial = ServerProperties.ofNew(folder.properties(), Incoming.NEW);
    for (int counter : COUNTERS) {
      initial.put(counter, 0);
    }
    initial.put(Tags.PR_SUBFOLDERS, false);
    initial.put(Tags.PR_FOLDER_TYPE, folder.type());
    initial.put(Tags.PR_DISPLAY_NAME, folder.name());
    initial.put(Tags.PR_COMMENT, folder.comment());
    initial.put(Tags.PR_CREATION_TIME, now);
    initial.put(Tags.PR_LAST_MODIFICATION_TIME, now);
    return initial;
  }

  private ObjectKeys.Keys keys(long id, NewFolder folder, FolderFacts parent) {
    byte[] entryId = folder.entryId();
    if (entryId == null) {
      entryId = EntryId.create(parent.store().guid(), EntryId.Type.FOLDER).toBytes();
    }
    byte[] sourceKey = folder.sourceKey();
    if (sourceKey == null) {
      sourceKey = sequences.nextSourceKey().toBytes();
    }
    return new ObjectKeys.Keys(id, entryId, sourceKey);
  }

  private static void count(Tx tx, long parentId, List<NewFolder> folders) throws SQLException {
    new CounterChanges().subfolder(parentId, folders.size()).apply(tx);
  }

  private void log(
      Tx tx,
      FolderFacts parent,
      List<NewFolder> folders,
      List<ObjectKeys.Keys> newKeys,
      Map<Long, PropMap> stored)
      throws SQLException {
    List<ObjectKeys.Keys> logged = new ArrayList<>();
    List<Change> rows = new ArrayList<>();
    for (int i = 0; i < newKeys.size(); i++) {
      if (folders.get(i).type() == GENERIC) {
        logged.add(newKeys.get(i));
        rows.add(new Change(parent.sourceKey(), newKeys.get(i).sourceKey(), ChangeType.FOLDER_NEW));
      }
    }
    long[] ids = changes.append(tx, rows);
    for (int i = 0; i < ids.length; i++) {
      if (tx.syncId() == 0) {
        changeKeys.set(stored.get(logged.get(i).objectId()), null, ids[i]);
      }
    }
  }

  private void announce(Tx tx, long storeId, Iterable<Long> ids) {
    tx.afterCommit(() ->
        ids.forEach(id ->
            events.publish(new StoreEvent(StoreEvent.Kind.FOLDER_CREATED, storeId, id, id, 0))));
  }
}
