package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.CounterChanges;
import org.mapano.ejb.index.FolderNumbers;
import org.mapano.ejb.index.IndexEntry;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.sync.Change;
import org.mapano.ejb.sync.ChangeKeys;
import org.mapano.ejb.sync.ChangeLog;
import org.mapano.ejb.sync.ChangeType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * The last step of everything that brings messages into folders (new, copied, moved, restored):
 * locks the folders, counts, gives change ids and numbers, tells the index. It is short, because
 * from here on the folders are locked.
 */
@Singleton
public class MessageArrival {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final ChangeLog changes;
  private final ChangeKeys changeKeys;
  private final Sequences sequences;
  private final PropertyRows properties;
  private final StoreEvents events;

  @Inject
  public MessageArrival(
      IndexWriter index,
      Ancestry ancestry,
      ChangeLog changes,
      ChangeKeys changeKeys,
      Sequences sequences,
      PropertyRows properties,
      StoreEvents events) {
    this.index = index;
    this.ancestry = ancestry;
    this.changes = changes;
    this.changeKeys = changeKeys;
    this.sequences = sequences;
    this.properties = properties;
    this.events = events;
  }

  /** Completes new messages: locks their folders and counts them. */
  List<SavedMessage> complete(Tx tx, List<Arriving> messages) throws SQLException {
    return complete(tx, messages, StoreEvent.Kind.MESSAGE_CREATED);
  }

  /**
   * Completes messages: locks their folders and counts them.
   *
   * @param kind event to publish after commit
   */
  List<SavedMessage> complete(Tx tx, List<Arriving> messages, StoreEvent.Kind kind)
      throws SQLException {
    TreeSet<Long> folderIds = new TreeSet<>();
    messages.forEach(message -> folderIds.add(message.folder().folderId()));
    Map<Long, FolderNumbers> numbers = index.lock(tx, folderIds);
    checkFolders(tx, folderIds);
    CounterChanges counters = new CounterChanges();
    count(counters, messages);
    counters.apply(tx);
    return publish(tx, messages, numbers, kind);
  }

  /** Adds messages that arrive to counters and store sizes. */
  static void count(CounterChanges counters, List<Arriving> messages) {
    for (Arriving message : messages) {
      boolean unread = (message.marks() & Marks.SEEN) == 0;
      counters.message(message.folder().folderId(), message.associated(), unread, 1);
      counters.addSize(message.folder().store().storeId(), message.size());
    }
  }

  /** Refuses folders that are deleted meanwhile or cannot hold messages. */
  void checkFolders(Tx tx, TreeSet<Long> folderIds) throws SQLException {
    Map<Long, Lineage> lineages = ancestry.findCurrent(tx, folderIds);
    for (Long id : folderIds) {
      Lineage lineage = lineages.get(id);
      if (lineage == null || lineage.isDeleted()) {
        throw StoreException.notFound("Folder " + id);
      }
      if (lineage.object().isSearchFolder()) {
        throw new StoreException(ErrorCode.NO_SUPPORT, "A search folder holds no messages");
      }
    }
  }

  /**
   * Gives messages change ids and numbers in locked folders.
   *
   * @param numbers of the locked folders
   * @param kind event to publish after commit
   */
  List<SavedMessage> publish(
      Tx tx, List<Arriving> messages, Map<Long, FolderNumbers> numbers, StoreEvent.Kind kind)
      throws SQLException {
    long[] changeIds = log(tx, messages);
    long last = numbers.values().stream().mapToLong(FolderNumbers::lastNumber).max().orElse(0);
    long number = sequences.nextMessageNumbers(messages.size(), last);
    List<SavedMessage> saved = new ArrayList<>();
    List<IndexEntry> entries = new ArrayList<>();
    Map<Long, PropMap> late = new LinkedHashMap<>();
    long now = MapiTime.ticks(Instant.now());
    for (int i = 0; i < messages.size(); i++, number++) {
      Arriving message = messages.get(i);
      late.put(message.messageId(), lateProperties(message, number, changeIds[i]));
      late.computeIfAbsent(message.folder().folderId(), id -> new PropMap())
          .put(Tags.PR_LOCAL_COMMIT_TIME_MAX, now);
      saved.add(new SavedMessage(message.messageId(), number, changeIds[i]));
      if (!message.associated()) {
        entries.add(entry(message, number, changeIds[i]));
      }
    }
    properties.put(
        tx,
        late.entrySet().stream()
            .map(object -> new ObjectProperties(object.getKey(), object.getValue()))
            .toList());
    report(tx, messages, changeIds, entries);
    announce(tx, messages, saved, kind);
    return saved;
  }

  private long[] log(Tx tx, List<Arriving> messages) throws SQLException {
    List<Change> rows = new ArrayList<>();
    boolean fresh = true;
    for (Arriving message : messages) {
      fresh &= message.freshKey();
      rows.add(
          new Change(
              message.folder().sourceKey(),
              message.sourceKey(),
              ChangeType.MESSAGE_NEW,
              0,
              message.syncId()));
    }
    return fresh ? changes.appendNew(tx, rows) : changes.append(tx, rows);
  }

  private PropMap lateProperties(Arriving message, long number, long changeId) {
    PropMap late = new PropMap();
    late.put(Tags.PR_EC_IMAP_ID, (int) number);
    if (message.changeKey() == null) {
      changeKeys.set(late, message.predecessors(), changeId);
    } else {
      late.put(Tags.PR_CHANGE_KEY, message.changeKey());
      late.put(Tags.PR_PREDECESSOR_CHANGE_LIST, message.predecessors());
    }
    return late;
  }

  private static IndexEntry entry(Arriving message, long number, long changeId) {
    return new IndexEntry(
        message.folder().folderId(),
        number,
        message.messageId(),
        message.marks(),
        message.keywords(),
        changeId,
        message.rawSize(),
        message.received());
  }

  private void report(Tx tx, List<Arriving> messages, long[] changeIds, List<IndexEntry> entries)
      throws SQLException {
    index.added(tx, entries);
    for (int i = 0; i < messages.size(); i++) {
      if (messages.get(i).associated()) {
        index.touched(tx, messages.get(i).folder().folderId(), changeIds[i]);
      }
    }
  }

  private void announce(
      Tx tx, List<Arriving> messages, List<SavedMessage> saved, StoreEvent.Kind kind) {
    tx.afterCommit(() -> {
      for (int i = 0; i < saved.size(); i++) {
        Arriving message = messages.get(i);
        events.publish(
            new StoreEvent(
                kind,
                message.folder().store().storeId(),
                message.folder().folderId(),
                message.messageId(),
                saved.get(i).changeNumber(),
                message.origin()));
      }
    });
  }
}
