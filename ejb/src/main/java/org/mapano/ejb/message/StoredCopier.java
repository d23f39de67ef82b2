package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyCopy;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoredData;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Writes the rows of copies of stored messages. Properties do not leave the database: only those
 * that a copy has of its own are read and written.
 */
@Singleton
class StoredCopier {
  /** What a copy has of its own, beside what the server never copies. */
  private static final List<Integer> OWN =
      List.of(
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_HASATTACH,
          Tags.PR_LAST_MODIFIER_NAME,
          Tags.PR_LAST_MODIFIER_ENTRYID,
          Tags.PR_CREATION_TIME,
          Tags.PR_LAST_MODIFICATION_TIME);

  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;
  private final ObjectKeys keys;
  private final NamedProperties named;
  private final Sequences sequences;
  private final DeferredUpdates deferred;

  @Inject
  StoredCopier(
      HierarchyRows hierarchy,
      PropertyRows properties,
      Instances instances,
      ObjectKeys keys,
      NamedProperties named,
      Sequences sequences,
      DeferredUpdates deferred) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
    this.keys = keys;
    this.named = named;
    this.sequences = sequences;
    this.deferred = deferred;
  }

  /** Properties that the caller of {@link #copy} has to read of each message. */
  List<Integer> needed(Tx tx) throws SQLException {
    List<Integer> tags = new ArrayList<>(OWN);
    for (int tag : MarkProperties.TAGS) {
      tags.add(tag);
    }
    for (int tag : Received.TAGS) {
      tags.add(tag);
    }
    tags.add(Tags.PR_MESSAGE_SIZE);
    tags.add(Tags.PR_EC_IMAP_EMAIL_SIZE);
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return tags.stream().distinct().toList();
  }

  /**
   * Writes copies that nobody can see yet.
   *
   * @param rows messages
   * @param stored the properties of {@link #needed} by message
   * @param folder where to
   * @return the copies in the order of the messages
   */
  List<Arriving> copy(
      Tx tx, List<ObjectRow> rows, Map<Long, PropMap> stored, FolderFacts folder, Author author)
      throws SQLException {
    List<Long> ids = rows.stream().map(ObjectRow::id).toList();
    List<ObjectRow> below =
        hierarchy.descendants(
            tx,
            ids,
            true,
            ObjectType.MESSAGE,
            ObjectType.RECIPIENT,
            ObjectType.RECIPIENT_LIST,
            ObjectType.ATTACHMENT);
    Map<Long, Long> copies = new LinkedHashMap<>();
    insertRoots(tx, rows, folder, author, copies);
    Map<Long, Long> roots = Map.copyOf(copies);
    insertBelow(tx, below, author, copies);
    Map<Long, Long> others = new LinkedHashMap<>(copies);
    others.keySet().removeAll(roots.keySet());
    Set<Integer> except = new HashSet<>(ServerProperties.notCopied());
    PropertyCopy.copy(tx, others, except);
    OWN.forEach(tag -> except.add(PropTag.id(tag)));
    PropertyCopy.copy(tx, roots, except);
    Set<Long> withAttachments = new HashSet<>();
    List<Long> attachments = new ArrayList<>();
    for (ObjectRow row : below) {
      if (row.type() == ObjectType.ATTACHMENT) {
        withAttachments.add(row.parent());
        attachments.add(row.id());
      }
    }
    shareData(tx, ids, attachments, copies);
    Map<Long, PropMap> current = current(tx, rows, stored, roots);
    return complete(tx, rows, current, folder, author, copies, withAttachments);
  }

  /**
   * What the copies have got, by original: that may have changed since its properties were read.
   */
  private Map<Long, PropMap> current(
      Tx tx, List<ObjectRow> rows, Map<Long, PropMap> stored, Map<Long, Long> roots)
      throws SQLException {
    Map<Long, PropMap> copied = properties.read(tx, roots.values(), needed(tx));
    Map<Long, PropMap> current = new HashMap<>();
    for (ObjectRow row : rows) {
      PropMap got = copied.get(roots.get(row.id()));
      for (int tag : OWN) {
        PropValue own = stored.get(row.id()).get(tag);
        if (own != null) {
          got.put(own);
        }
      }
      current.put(row.id(), got);
    }
    return current;
  }

  private void insertRoots(
      Tx tx, List<ObjectRow> rows, FolderFacts folder, Author author, Map<Long, Long> copies)
      throws SQLException {
    List<ObjectRow> roots = new ArrayList<>();
    for (ObjectRow row : rows) {
      int flags = row.isAssociated() ? ObjectFlags.ASSOCIATED : 0;
      roots.add(new ObjectRow(0, folder.folderId(), ObjectType.MESSAGE, flags, author.userId()));
    }
    insert(tx, rows, roots, copies);
  }

  /** The rows are level by level: those whose parent has no copy yet begin the next one. */
  private void insertBelow(Tx tx, List<ObjectRow> below, Author author, Map<Long, Long> copies)
      throws SQLException {
    List<ObjectRow> level = new ArrayList<>();
    List<ObjectRow> wanted = new ArrayList<>();
    for (ObjectRow row : below) {
      if (!copies.containsKey(row.parent())) {
        insert(tx, level, wanted, copies);
        level.clear();
        wanted.clear();
      }
      level.add(row);
      wanted.add(new ObjectRow(0, copies.get(row.parent()), row.type(), 0, author.userId()));
    }
    insert(tx, level, wanted, copies);
  }

  private void insert(
      Tx tx, List<ObjectRow> originals, List<ObjectRow> wanted, Map<Long, Long> copies)
      throws SQLException {
    long[] ids = hierarchy.insert(tx, wanted);
    for (int i = 0; i < ids.length; i++) {
      copies.put(originals.get(i).id(), ids[i]);
    }
  }

  private void shareData(Tx tx, List<Long> messages, List<Long> attachments, Map<Long, Long> copies)
      throws SQLException {
    List<Instances.Use> uses = new ArrayList<>();
    addUses(tx, messages, Instances.ORIGINAL, copies, uses);
    if (!attachments.isEmpty()) {
      addUses(tx, attachments, Instances.ATTACHMENT_DATA, copies, uses);
    }
    if (!uses.isEmpty()) {
      instances.attach(tx, uses);
    }
  }

  private void addUses(
      Tx tx, List<Long> ids, int property, Map<Long, Long> copies, List<Instances.Use> uses)
      throws SQLException {
    Map<Long, StoredData> data = instances.find(tx, ids, property);
    for (Long id : ids) {
      if (data.containsKey(id)) {
        uses.add(new Instances.Use(copies.get(id), property, data.get(id)));
      }
    }
  }

  private List<Arriving> complete(
      Tx tx,
      List<ObjectRow> rows,
      Map<Long, PropMap> stored,
      FolderFacts folder,
      Author author,
      Map<Long, Long> copies,
      Set<Long> withAttachments)
      throws SQLException {
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    long now = MapiTime.ticks(Instant.now());
    List<ObjectProperties> own = new ArrayList<>();
    List<ObjectKeys.Keys> ownKeys = new ArrayList<>();
    List<Arriving> arriving = new ArrayList<>();
    DeferredUpdates.Note notes = deferred.begin(tx);
    for (ObjectRow row : rows) {
      long id = copies.get(row.id());
      PropMap kept = stored.get(row.id());
      own.add(
          new ObjectProperties(
              id, own(row, kept, author, withAttachments.contains(row.id()), now)));
      byte[] sourceKey = sequences.nextSourceKey().toBytes();
      byte[] entryId = EntryId.create(folder.store().guid(), EntryId.Type.MESSAGE).toBytes();
      ownKeys.add(new ObjectKeys.Keys(id, entryId, sourceKey));
      notes.object(folder.folderId(), id);
      arriving.add(
          Arriving.ofStored(id, folder, sourceKey, row.isAssociated(), kept, keywordsId, null));
    }
    properties.insert(tx, own);
    keys.insert(tx, ownKeys);
    notes.write();
    return arriving;
  }

  /** The properties of {@link #OWN} for a copy. */
  private static PropMap own(
      ObjectRow row, PropMap stored, Author author, boolean attachments, long now) {
    PropMap own = new PropMap();
    int flags = stored.integer(Tags.PR_MESSAGE_FLAGS, 0);
    own.put(
        Tags.PR_MESSAGE_FLAGS,
        MessageFlags.ofNew(flags, Incoming.COPY, row.isAssociated(), attachments));
    own.put(Tags.PR_HASATTACH, attachments);
    for (int tag : OWN) {
      if (!own.has(tag) && stored.get(tag) != null) {
        own.put(stored.get(tag));
      }
    }
    for (int time : new int[] {Tags.PR_CREATION_TIME, Tags.PR_LAST_MODIFICATION_TIME}) {
      if (!own.has(time)) {
        own.put(time, now);
      }
    }
    author.sign(own);
    return own;
  }
}
