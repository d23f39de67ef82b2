package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoredData;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.mapi.id.SourceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Saves new messages as clients send them, with everything below. */
@Singleton
public class TreeSaver {
  private static final int FIRST_NAMED = 0x8000;

  private final SentInstances sentInstances;
  private final TreeWriter trees;
  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final NamedProperties named;
  private final Sequences sequences;
  private final DeferredUpdates deferred;
  private final Instances instances;
  private final MessageArrival arrival;
  private final int maxDepth;

  @Inject
  TreeSaver(
      SentInstances sentInstances,
      TreeWriter trees,
      ObjectKeys keys,
      StoreCatalog catalog,
      NamedProperties named,
      Sequences sequences,
      DeferredUpdates deferred,
      Instances instances,
      MessageArrival arrival,
      ServerConfig config) {
    this.sentInstances = sentInstances;
    this.trees = trees;
    this.keys = keys;
    this.catalog = catalog;
    this.named = named;
    this.sequences = sequences;
    this.deferred = deferred;
    this.instances = instances;
    this.arrival = arrival;
    this.maxDepth = config.integer("server", "embedded_attachment_limit");
  }

  /**
   * Where a new message goes, and how.
   *
   * @param entryId chosen by the client, or null
   * @param associated a folder-associated message
   * @param incoming what it is made of
   */
  public record Place(long folderId, byte[] entryId, boolean associated, Incoming incoming) {}

  /** A builder of nodes for one save. */
  SentTree builder(Tx tx, StoreSession session, Author author, Incoming incoming, long now) {
    return new SentTree(id -> sentInstances.find(tx, session, id), author, incoming, maxDepth, now);
  }

  /** Mirrors what was sent after it has been stored. */
  SavedTrees mirror(Tx tx, SentTree sent, List<Long> attachments, long now) throws SQLException {
    Map<Long, StoredData> data =
        attachments.isEmpty()
            ? Map.of()
            : instances.find(tx, attachments, Instances.ATTACHMENT_DATA);
    return new SavedTrees(sent, data, sequences.serverGuid(), now);
  }

  /** What a client may name the RFC 5322 text by that it sent with a message; null without. */
  SingleInstanceId original(Tx tx, long messageId, ObjectTree sent) throws SQLException {
    if (SentTree.original(sent) == null) {
      return null;
    }
    StoredData stored = instances.find(tx, List.of(messageId), Instances.ORIGINAL).get(messageId);
    return SingleInstanceId.of(
        sequences.serverGuid(), stored.propertyId(), (int) stored.instanceId());
  }

  /**
   * Saves a new message; rights and quota are the caller's.
   *
   * @param place where and how
   */
  public ObjectTree create(
      Tx tx, StoreSession session, Author author, Place place, ObjectTree message)
      throws SQLException {
    long now = MapiTime.ticks(Instant.now());
    long folderId = place.folderId();
    SentTree sent = builder(tx, session, author, place.incoming(), now);
    TreeNode node = sent.message(null, message, place.associated() ? ObjectFlags.ASSOCIATED : 0, 0);
    node.parentId = folderId;
    byte[] sourceKey = node.properties.bytes(Tags.PR_SOURCE_KEY);
    if (message.properties().bytes(Tags.PR_SOURCE_KEY) != null) {
      sourceKey = SourceKey.parse(message.properties().bytes(Tags.PR_SOURCE_KEY)).toBytes();
    }
    TreeBuilder.measure(node, 0);
    trees.insert(tx, List.of(node), List.of(author.userId()));
    FolderFacts folder = catalog.folder(tx, folderId);
    byte[] key = sourceKey != null ? sourceKey : sequences.nextSourceKey().toBytes();
    byte[] id =
        place.entryId() != null
            ? place.entryId()
            : EntryId.create(folder.store().guid(), EntryId.Type.MESSAGE).toBytes();
    requireFree(tx, id);
    keys.insert(tx, List.of(new ObjectKeys.Keys(node.id, id, key)));
    deferred.note(tx, folderId, List.of(node.id));
    PropMap own = message.properties();
    boolean bySync = tx.syncId() != 0;
    Arriving arriving =
        new Arriving(
            node.id,
            folder,
            key,
            sourceKey == null,
            tx.syncId(),
            place.associated(),
            MarkProperties.marks(node.properties),
            keywords(tx, node.properties),
            node.size,
            node.properties.integer(Tags.PR_EC_IMAP_EMAIL_SIZE, (int) -node.size),
            Received.ticks(node.properties),
            bySync ? own.bytes(Tags.PR_CHANGE_KEY) : null,
            bySync ? own.bytes(Tags.PR_PREDECESSOR_CHANGE_LIST) : null,
            null);
    arrival.complete(tx, List.of(arriving));
    SavedTrees mirror = mirror(tx, sent, attachments(node), now);
    PropMap values = new PropMap();
    values.put(node.properties.get(Tags.PR_LAST_MODIFICATION_TIME));
    values.put(node.properties.get(Tags.PR_CREATION_TIME));
    List<ObjectTree> children = mirror.children(message);
    return new ObjectTree(
        message.type(),
        node.id,
        message.clientId(),
        false,
        values,
        List.copyOf(values.tags()),
        original(tx, node.id, message),
        children);
  }

  private void requireFree(Tx tx, byte[] entryId) throws SQLException {
    if (keys.byEntryId(tx, entryId).isEmpty()) {
      return;
    }
    keys.deleteStale(tx, List.of(entryId));
    if (keys.byEntryId(tx, entryId).isPresent()) {
      throw new StoreException(ErrorCode.DATABASE_ERROR, "The entry id is in use");
    }
  }

  /** Keywords; their name is looked up only for messages that may have some. */
  private Set<String> keywords(Tx tx, PropMap properties) throws SQLException {
    boolean possible =
        properties.stream()
            .anyMatch(value -> PropTag.isMultiValue(value.tag()) && value.id() >= FIRST_NAMED);
    return possible ? Keywords.of(properties, named.find(tx, Keywords.NAME).orElse(0)) : Set.of();
  }

  static List<Long> attachments(TreeNode node) {
    List<Long> found = new ArrayList<>();
    if (node.type == ObjectType.ATTACHMENT) {
      found.add(node.id);
    }
    node.children.forEach(child -> found.addAll(attachments(child)));
    return found;
  }
}
