package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.sync.DeferredUpdates;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Saves many new messages, for any folders of any stores, at the cost of about one. Rights and
 * quota are the caller's affair; folders that are deleted or no place for messages are refused
 * here. The order is: rows that nobody can see yet, then the folders' locks, then counters, change
 * ids and numbers.
 */
@Singleton
public class MessageWriter {
  private final TreeWriter trees;
  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final NamedProperties named;
  private final Sequences sequences;
  private final DeferredUpdates deferred;
  private final MessageArrival arrival;
  private final int maxDepth;

  @Inject
  public MessageWriter(
      TreeWriter trees,
      ObjectKeys keys,
      StoreCatalog catalog,
      NamedProperties named,
      Sequences sequences,
      DeferredUpdates deferred,
      MessageArrival arrival,
      ServerConfig config) {
    this.trees = trees;
    this.keys = keys;
    this.catalog = catalog;
    this.named = named;
    this.sequences = sequences;
    this.deferred = deferred;
    this.arrival = arrival;
    this.maxDepth = config.integer("server", "embedded_attachment_limit");
  }

  /**
   * Saves messages; events are published after the commit.
   *
   * @return what became of each, in order
   * @throws StoreException NOT_FOUND when a folder is gone, NO_SUPPORT for a search folder,
   *     TOO_COMPLEX, TOO_BIG
   */
  public List<SavedMessage> insert(Tx tx, List<NewMessage> messages) throws SQLException {
    return messages.isEmpty() ? List.of() : arrival.complete(tx, prepare(tx, messages));
  }

  /**
   * Writes the rows of messages that nobody can see yet; {@link MessageArrival#complete} makes them
   * visible.
   */
  List<Arriving> prepare(Tx tx, List<NewMessage> messages) throws SQLException {
    Map<Long, FolderFacts> folders = folders(tx, messages);
    Map<NamedProperty, Integer> ids = named.ids(tx, TreeBuilder.names(messages));
    TreeBuilder builder = new TreeBuilder(ids, maxDepth, MapiTime.ticks(Instant.now()));
    List<TreeNode> nodes = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (NewMessage message : messages) {
      nodes.add(builder.build(message));
      owners.add(message.author().userId());
    }
    trees.insert(tx, nodes, owners);
    List<Arriving> arriving = new ArrayList<>();
    DeferredUpdates.Note notes = deferred.begin(tx);
    for (int i = 0; i < nodes.size(); i++) {
      FolderFacts folder = folders.get(messages.get(i).folderId());
      arriving.add(arriving(messages.get(i), nodes.get(i), folder, ids));
      notes.object(folder.folderId(), nodes.get(i).id);
    }
    insertKeys(tx, messages, arriving);
    notes.write();
    return arriving;
  }

  private Map<Long, FolderFacts> folders(Tx tx, List<NewMessage> messages) throws SQLException {
    Collection<Long> wanted = new TreeSet<>();
    messages.forEach(message -> wanted.add(message.folderId()));
    Map<Long, FolderFacts> folders = catalog.folders(tx, wanted);
    for (Long id : wanted) {
      if (!folders.containsKey(id)) {
        throw StoreException.notFound("Folder " + id);
      }
    }
    return folders;
  }

  private Arriving arriving(
      NewMessage message, TreeNode node, FolderFacts folder, Map<NamedProperty, Integer> ids) {
    byte[] sourceKey =
        message.sourceKey() != null ? message.sourceKey() : sequences.nextSourceKey().toBytes();
    boolean sync = message.incoming() == Incoming.SYNC;
    return new Arriving(
        node.id,
        folder,
        sourceKey,
        message.sourceKey() == null,
        message.syncId(),
        message.options().associated(),
        MarkProperties.marks(node.properties),
        Keywords.of(node.properties, ids.getOrDefault(Keywords.NAME, 0)),
        node.size,
        rawSize(node),
        Received.ticks(node.properties),
        sync ? message.message().properties().bytes(Tags.PR_CHANGE_KEY) : null,
        sync ? message.message().properties().bytes(Tags.PR_PREDECESSOR_CHANGE_LIST) : null,
        null);
  }

  private static long rawSize(TreeNode node) {
    return node.properties.integer(Tags.PR_EC_IMAP_EMAIL_SIZE, (int) -node.size);
  }

  private void insertKeys(Tx tx, List<NewMessage> messages, List<Arriving> arriving)
      throws SQLException {
    List<ObjectKeys.Keys> rows = new ArrayList<>();
    List<byte[]> chosen = new ArrayList<>();
    for (int i = 0; i < arriving.size(); i++) {
      byte[] entryId = messages.get(i).entryId();
      if (entryId == null) {
        Arriving message = arriving.get(i);
        entryId = EntryId.create(message.folder().store().guid(), EntryId.Type.MESSAGE).toBytes();
      } else {
        chosen.add(entryId);
      }
      rows.add(
          new ObjectKeys.Keys(arriving.get(i).messageId(), entryId, arriving.get(i).sourceKey()));
    }
    if (!chosen.isEmpty()) {
      keys.deleteStale(tx, chosen);
      for (byte[] entryId : chosen) {
        if (keys.byEntryId(tx, entryId).isPresent()) {
          throw new StoreException(ErrorCode.DATABASE_ERROR, "The entry id is in use");
        }
      }
    }
    keys.insert(tx, rows);
  }
}
