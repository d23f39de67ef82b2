package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.FlagEditor;
import org.mapano.ejb.message.MessageDeleter;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;

/**
 * What clients do with many messages at once, named by entry ids that may lie in different folders.
 * Unknown ids are ignored unless a method says otherwise.
 */
@Singleton
public class MessageBatches {
  private final Transactions transactions;
  private final ObjectIds ids;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final Messages messages;
  private final MessageDeleter deleter;
  private final FlagEditor flags;

  @Inject
  public MessageBatches(
      Transactions transactions,
      ObjectIds ids,
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      Messages messages,
      MessageDeleter deleter,
      FlagEditor flags) {
    this.transactions = transactions;
    this.ids = ids;
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.messages = messages;
    this.deleter = deleter;
    this.flags = flags;
  }

  /**
   * Deletes messages, all or none.
   *
   * @throws StoreException NO_ACCESS when one of them may not be deleted
   */
  public void delete(StoreSession session, List<byte[]> entryIds, boolean hard, long syncId) {
    Map<Long, List<Long>> byFolder = byFolder(ids.find(entryIds));
    if (byFolder.isEmpty()) {
      return;
    }
    transactions.write(tx -> {
      tx.bySync(syncId);
      for (Map.Entry<Long, List<Long>> folder : byFolder.entrySet()) {
        deleter.delete(tx, session, folder.getKey(), folder.getValue(), hard);
      }
      return null;
    });
  }

  /** Messages that exist, deleted or not, by folder; folders in the order of locking. */
  private Map<Long, List<Long>> byFolder(List<Long> messageIds) {
    return transactions.read(tx -> {
      Map<Long, List<Long>> found = new TreeMap<>();
      for (ObjectRow row : hierarchy.find(tx, messageIds).values()) {
        if (row.type() == ObjectType.MESSAGE) {
          found.computeIfAbsent(row.parent(), key -> new ArrayList<>()).add(row.id());
        }
      }
      return found;
    });
  }

  /**
   * Copies messages into a folder, or moves them there within their store. Soft-deleted messages
   * that are moved are restored.
   *
   * @return false when some could not be copied or moved
   */
  public boolean copy(
      StoreSession session, List<byte[]> entryIds, long folderId, boolean move, long syncId) {
    List<Long> found = ids.find(entryIds);
    Choice choice = transactions.read(tx -> choose(tx, session, found, folderId, move));
    boolean complete = found.size() == entryIds.size() && choice.refused() == 0;
    if (!choice.living().isEmpty()) {
      if (move) {
        messages.move(session, choice.living(), folderId);
      } else {
        messages.copy(session, choice.living(), folderId);
      }
    }
    if (!choice.deleted().isEmpty()) {
      messages.restore(session, choice.deleted(), folderId);
    }
    return complete;
  }

  /** Which messages can be copied or moved. */
  private record Choice(List<Long> living, List<Long> deleted, int refused) {}

  private Choice choose(Tx tx, StoreSession session, List<Long> found, long folderId, boolean move)
      throws SQLException {
    Lineage target = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, target, Wanted.CREATE);
    Map<Long, Lineage> lineages = ancestry.find(tx, found);
    List<Long> living = new ArrayList<>();
    List<Long> deleted = new ArrayList<>();
    int refused = 0;
    for (Long id : found) {
      Lineage message = lineages.get(id);
      boolean same = message != null && message.object().parent() == folderId;
      if (message == null
          || message.object().type() != ObjectType.MESSAGE
          || move && message.store().id() != target.store().id()
          || !access.allows(tx, session, message, move ? Wanted.DELETE : Wanted.READ)) {
        refused++;
      } else if (message.object().isDeleted() && move) {
        deleted.add(id);
      } else if (message.isDeleted()) {
        refused++;
      } else if (!move || !same) {
        living.add(id);
      }
    }
    return new Choice(living, deleted, refused);
  }

  /**
   * Changes the read flags of messages; needs the right to read their folders.
   *
   * @param entryIds ids that do not exist are ignored
   */
  public void setRead(StoreSession session, List<byte[]> entryIds, ReadChange change, long syncId) {
    if (!change.nothing()) {
      mark(session, byFolder(ids.find(entryIds)), change, syncId);
    }
  }

  /** Changes the read flags of all normal messages of a folder. */
  public void setAllRead(StoreSession session, long folderId, ReadChange change, long syncId) {
    if (change.nothing()) {
      return;
    }
    List<Long> inside =
        transactions.read(tx ->
            hierarchy.messages(tx, List.of(folderId)).stream()
                .filter(row -> !row.isDeleted() && !row.isAssociated())
                .map(ObjectRow::id)
                .toList());
    mark(session, Map.of(folderId, inside), change, syncId);
  }

  private void mark(
      StoreSession session, Map<Long, List<Long>> byFolder, ReadChange change, long syncId) {
    transactions.write(tx -> {
      tx.bySync(syncId);
      for (Map.Entry<Long, List<Long>> folder : byFolder.entrySet()) {
        flags.setRead(tx, session, folder.getKey(), folder.getValue(), change);
      }
      return null;
    });
  }

  /** PR_MSG_STATUS of a message that the session may read. */
  public int status(StoreSession session, long messageId) {
    return transactions.read(tx -> flags.status(tx, session, messageId));
  }

  /**
   * Changes bits of PR_MSG_STATUS.
   *
   * @return what it was
   */
  public int setStatus(StoreSession session, long messageId, int bits, int mask, long syncId) {
    return transactions.write(tx -> {
      tx.bySync(syncId);
      return flags.setStatus(tx, session, messageId, bits, mask);
    });
  }
}
