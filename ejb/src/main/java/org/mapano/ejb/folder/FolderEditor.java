package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.ServerProperties;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Creates, changes and moves single folders. */
@Singleton
class FolderEditor {
  private static final int DELETED_ON = PropTag.id(Tags.PR_DELETED_ON);

  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final FolderWriter writer;
  private final FolderChanges changes;
  private final FolderSizes sizes;

  @Inject
  FolderEditor(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      HierarchyRows hierarchy,
      PropertyRows properties,
      FolderWriter writer,
      FolderChanges changes,
      FolderSizes sizes) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.writer = writer;
    this.changes = changes;
    this.sizes = sizes;
  }

  List<Long> create(Tx tx, StoreSession session, long parentId, List<NewFolder> folders)
      throws SQLException {
    index.lock(tx, parentId);
    Lineage parent = ancestry.get(tx, parentId).living(ObjectType.FOLDER);
    access.check(tx, session, parent, Wanted.CREATE_FOLDER);
    if (parent.rows().size() >= Lineage.MAX_DEPTH / 4) {
      throw new StoreException(ErrorCode.TOO_COMPLEX, "Folders are nested too deeply");
    }
    return writer.insert(tx, catalog.folder(tx, parentId), session.userId(), folders);
  }

  /** Creates one folder, or finds the one that has its name. */
  long create(Tx tx, StoreSession session, long parentId, NewFolder folder, boolean openIfExists)
      throws SQLException {
    index.lock(tx, parentId);
    if (openIfExists) {
      for (Map.Entry<Long, String> sibling : FolderNames.siblings(tx, parentId).entrySet()) {
        if (folder.name().equalsIgnoreCase(sibling.getValue())) {
          return sibling.getKey();
        }
      }
    }
    return create(tx, session, parentId, List.of(folder)).getFirst();
  }

  /**
   * Changes properties.
   *
   * @param parentId parent the folder was seen in
   */
  void change(
      Tx tx, StoreSession session, long folderId, long parentId, PropMap set, List<Integer> delete)
      throws SQLException {
    TreeSet<Long> locked = new TreeSet<>(List.of(folderId));
    if (parentId != catalog.folder(tx, folderId).store().storeId()) {
      locked.add(parentId);
    }
    index.lock(tx, locked);
    Lineage folder = ancestry.get(tx, folderId);
    if (folder.object().type() != ObjectType.FOLDER || folder.object().parent() != parentId) {
      throw StoreException.notFound("Folder " + folderId);
    }
    if (folder.isDeleted()) {
      throw new StoreException(ErrorCode.OBJECT_DELETED, "Folder " + folderId + " is deleted");
    }
    access.check(tx, session, folder, Wanted.FOLDER_ACCESS);
    PropMap wanted =
        tx.syncId() == 0 ? ServerProperties.ofChange(set) : ServerProperties.ofSynchronised(set);
    String name = wanted.string(Tags.PR_DISPLAY_NAME);
    if (wanted.has(Tags.PR_DISPLAY_NAME)) {
      FolderNames.check(name);
      if (tx.syncId() == 0) {
        FolderNames.checkFree(FolderNames.siblings(tx, parentId), name, folderId);
      }
    }
    properties.delete(tx, List.of(folderId), ServerProperties.deletable(delete));
    changes.changed(tx, folder, parentId, wanted, StoreEvent.Kind.FOLDER_CHANGED);
  }

  /**
   * Moves a folder, or restores a deleted one; keeps all ids.
   *
   * @param name new name, or null
   * @param parentId parent the folder was seen in
   */
  void move(Tx tx, StoreSession session, long folderId, long parentId, long targetId, String name)
      throws SQLException {
    long root = catalog.folder(tx, targetId).store().rootFolderId();
    // The root's lock keeps two moves from putting folders below each other.
    index.lock(tx, new TreeSet<>(List.of(root, parentId, targetId)));
    Lineage folder = ancestry.get(tx, folderId);
    Lineage target = ancestry.get(tx, targetId).living(ObjectType.FOLDER);
    checkMove(tx, session, folder, parentId, target);
    boolean restored = folder.object().isDeleted();
    String kept =
        name != null
            ? name
            : properties.read(tx, folderId, Tags.PR_DISPLAY_NAME).string(Tags.PR_DISPLAY_NAME);
    FolderNames.check(kept);
    if (tx.syncId() == 0) {
      FolderNames.checkFree(FolderNames.siblings(tx, targetId), kept, folderId);
    }
    CounterChanges counters = new CounterChanges();
    if (restored) {
      counters.add(parentId, Tags.PR_DELETED_FOLDER_COUNT, -1);
      properties.delete(tx, List.of(folderId), List.of(DELETED_ON));
    } else {
      counters.subfolder(parentId, -1);
    }
    counters.subfolder(targetId, 1);
    hierarchy.move(tx, List.of(folderId), targetId);
    if (restored) {
      counters.addSize(target.store().id(), sizes.livingTree(tx, folderId));
    }
    counters.apply(tx);
    PropMap set = new PropMap().put(Tags.PR_DISPLAY_NAME, kept);
    changes.changed(tx, folder, targetId, set, StoreEvent.Kind.FOLDER_MOVED);
  }

  private void checkMove(Tx tx, StoreSession session, Lineage folder, long parentId, Lineage target)
      throws SQLException {
    long folderId = folder.object().id();
    boolean isRoot = folder.rows().size() == 2;
    if (folder.object().type() != ObjectType.FOLDER
        || folder.object().parent() != parentId
        || isRoot
        || new Lineage(folder.rows().subList(1, folder.rows().size())).isDeleted()) {
      throw StoreException.notFound("Folder " + folderId);
    }
    if (folder.store().id() != target.store().id()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "Folders do not move between stores");
    }
    if (target.contains(folderId)) {
      throw new StoreException(ErrorCode.FOLDER_CYCLE, "A folder cannot be put below itself");
    }
    if (target.object().isSearchFolder()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "A search folder has no subfolders");
    }
    access.check(tx, session, folder, Wanted.FOLDER_ACCESS);
    if (parentId != target.object().id()) {
      access.check(tx, session, target, Wanted.CREATE_FOLDER);
    }
  }
}
