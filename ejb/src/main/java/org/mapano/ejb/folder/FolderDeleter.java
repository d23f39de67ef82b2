package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.MessageDeleter;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.softdelete.ObjectEraser;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Deletes and empties folders, softly or for good. */
@Singleton
public class FolderDeleter {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final FolderSizes sizes;
  private final FolderChanges changes;
  private final MessageDeleter messages;
  private final ObjectEraser eraser;
  private final StoreCatalog catalog;

  @Inject
  FolderDeleter(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      FolderSizes sizes,
      FolderChanges changes,
      MessageDeleter messages,
      ObjectEraser eraser,
      StoreCatalog catalog) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.sizes = sizes;
    this.changes = changes;
    this.messages = messages;
    this.eraser = eraser;
    this.catalog = catalog;
  }

  /** Ids of a folder, everything below it and its parent: what a deletion has to lock. */
  TreeSet<Long> involved(Tx tx, long folderId) throws SQLException {
    Lineage folder = ancestry.get(tx, folderId);
    TreeSet<Long> ids = new TreeSet<>(List.of(folderId));
    if (folder.rows().size() > 2) {
      ids.add(folder.object().parent());
    }
    hierarchy
        .descendants(tx, List.of(folderId), true, ObjectType.FOLDER)
        .forEach(row -> ids.add(row.id()));
    return ids;
  }

  /**
   * Deletes a folder.
   *
   * @param involved what {@link #involved} answered shortly before
   * @param messagesToo false refuses when there are messages in it or below it
   * @param foldersToo false refuses when there are subfolders
   */
  void delete(
      Tx tx,
      StoreSession session,
      long folderId,
      TreeSet<Long> involved,
      boolean messagesToo,
      boolean foldersToo,
      boolean hard)
      throws SQLException {
    lock(tx, folderId, involved);
    Lineage folder = ancestry.get(tx, folderId);
    boolean above = new Lineage(folder.rows().subList(1, folder.rows().size())).isDeleted();
    if (folder.object().type() != ObjectType.FOLDER
        || above
        || folder.object().isDeleted() && !hard) {
      throw StoreException.notFound("Folder " + folderId);
    }
    access.check(tx, session, folder, Wanted.FOLDER_ACCESS);
    checkEmpty(tx, folderId, messagesToo, foldersToo);
    if (folder.rows().size() == 2) {
      throw StoreException.noAccess("the root folder");
    }
    remove(tx, folder, hard || folder.object().isSearchFolder());
  }

  /** Locks a tree, with folders that were made since it was looked at. */
  private void lock(Tx tx, long folderId, TreeSet<Long> involved) throws SQLException {
    index.lock(tx, involved);
    TreeSet<Long> now = involved(tx, folderId);
    now.removeAll(involved);
    if (!now.isEmpty()) {
      index.lock(tx, now);
    }
  }

  private void checkEmpty(Tx tx, long folderId, boolean messagesToo, boolean foldersToo)
      throws SQLException {
    List<ObjectRow> below = hierarchy.descendants(tx, List.of(folderId), false, ObjectType.FOLDER);
    if (!foldersToo && !below.isEmpty()) {
      throw new StoreException(ErrorCode.HAS_FOLDERS, "Folder " + folderId + " has subfolders");
    }
    if (!messagesToo) {
      List<Long> ids = new ArrayList<>(List.of(folderId));
      below.forEach(row -> ids.add(row.id()));
      if (hierarchy.messages(tx, ids).stream().anyMatch(row -> !row.isDeleted())) {
        throw new StoreException(ErrorCode.HAS_MESSAGES, "Folder " + folderId + " has messages");
      }
    }
  }

  /**
   * Removes a soft-deleted folder for good, without asking for rights.
   *
   * @return false when it is not deleted (any more)
   */
  public boolean purge(Transactions transactions, long folderId) {
    TreeSet<Long> involved = transactions.read(tx -> involved(tx, folderId));
    return transactions.write(tx -> {
      lock(tx, folderId, involved);
      Lineage folder = ancestry.get(tx, folderId);
      if (!folder.object().isDeleted()) {
        return false;
      }
      remove(tx, folder, true);
      return true;
    });
  }

  /** Deletes a folder whose tree and parent are locked, without asking for rights. */
  public void remove(Tx tx, Lineage folder, boolean hard) throws SQLException {
    long id = folder.object().id();
    long parent = folder.object().parent();
    List<ObjectRow> below = hierarchy.descendants(tx, List.of(id), true, ObjectType.FOLDER);
    CounterChanges counters = new CounterChanges();
    if (folder.object().isDeleted()) {
      counters.add(parent, Tags.PR_DELETED_FOLDER_COUNT, -1);
    } else {
      counters.subfolder(parent, -1);
      counters.addSize(folder.store().id(), -sizes.livingTree(tx, id));
      if (!hard) {
        counters.add(parent, Tags.PR_DELETED_FOLDER_COUNT, 1);
      }
    }
    counters.apply(tx);
    changes.deleted(tx, folder, hard);
    List<Long> all = new ArrayList<>(below.stream().map(ObjectRow::id).toList());
    all.addFirst(id);
    index.foldersDeleted(tx, all);
    unqueue(tx, all);
    if (hard) {
      erase(tx, all);
    } else {
      hierarchy.setDeleted(tx, List.of(id), true);
      PropMap set = new PropMap().put(Tags.PR_DELETED_ON, MapiTime.ticks(Instant.now()));
      properties.put(tx, List.of(new ObjectProperties(id, set)));
    }
  }

  private static void unqueue(Tx tx, Collection<Long> folderIds) throws SQLException {
    List<Long> queued = new ArrayList<>();
    InList.select(
        tx,
        "SELECT q.hierarchy_id FROM outgoingqueue q JOIN hierarchy h ON h.id = q.hierarchy_id"
            + " WHERE h.parent IN "
            + InList.LIST,
        folderIds,
        row -> queued.add(row.getLong(1)));
    InList.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id IN " + InList.LIST, queued);
  }

  /** Subfolders come after their parents in the list; all of them are locked. */
  private void erase(Tx tx, List<Long> folderIds) throws SQLException {
    for (Long id : folderIds.reversed()) {
      List<Long> inside = hierarchy.messages(tx, List.of(id)).stream().map(ObjectRow::id).toList();
      eraser.eraseMessages(tx, inside);
    }
    eraser.eraseFolders(tx, folderIds);
    InList.update(tx, "DELETE FROM receivefolder WHERE objid IN " + InList.LIST, folderIds);
    tx.afterCommit(() -> folderIds.forEach(catalog::forget));
  }

  /** Deletes what is in a folder. */
  void empty(
      Tx tx,
      StoreSession session,
      long folderId,
      TreeSet<Long> involved,
      boolean associatedToo,
      boolean hard)
      throws SQLException {
    lock(tx, folderId, involved);
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, folder, Wanted.DELETE);
    List<ObjectRow> inside = new ArrayList<>(hierarchy.messages(tx, List.of(folderId)));
    inside.removeIf(row -> row.isDeleted() && !hard || row.isAssociated() && !associatedToo);
    messages.delete(tx, folder, inside, hard);
    for (ObjectRow row : hierarchy.children(tx, List.of(folderId), ObjectType.FOLDER)) {
      if (!row.isDeleted() || hard) {
        List<ObjectRow> rows = new ArrayList<>(List.of(row));
        rows.addAll(folder.rows());
        remove(tx, new Lineage(rows), hard || row.isSearchFolder());
      }
    }
  }
}
