package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.id.Guid;

/**
 * Facts about stores and folders that never change, so that they can be remembered on every node
 * without telling each other anything.
 */
@Singleton
public class StoreCatalog {
  private static final byte[] NONE = {};
  private static final int MAX_STORES = 20_000;
  private static final int MAX_FOLDERS = 100_000;

  private final HierarchyRows hierarchy;
  private final Ancestry ancestry;
  private final ObjectKeys keys;
  private final BoundedCache<Long, StoreFacts> stores = new BoundedCache<>(MAX_STORES);
  private final BoundedCache<Long, FolderFacts> folders = new BoundedCache<>(MAX_FOLDERS);

  @Inject
  public StoreCatalog(HierarchyRows hierarchy, Ancestry ancestry, ObjectKeys keys) {
    this.hierarchy = hierarchy;
    this.ancestry = ancestry;
    this.keys = keys;
  }

  /**
   * Facts about a store.
   *
   * @throws StoreException NOT_FOUND
   */
  public StoreFacts store(Tx tx, long storeId) throws SQLException {
    StoreFacts known = stores.get(storeId);
    if (known != null) {
      return known;
    }
    StoreFacts read = readStore(tx, storeId);
    tx.afterCommit(() -> stores.put(storeId, read));
    return read;
  }

  private StoreFacts readStore(Tx tx, long storeId) throws SQLException {
    long root = hierarchy.rootFolder(tx, storeId);
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT type, guid, company FROM stores WHERE hierarchy_id = ?")) {
      select.setLong(1, storeId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw StoreException.notFound("Store " + storeId);
        }
        StoreType type = StoreType.values()[row.getInt(1)];
        return new StoreFacts(storeId, root, type, new Guid(row.getBytes(2)), row.getInt(3));
      }
    }
  }

  /**
   * Facts about a folder.
   *
   * @throws StoreException NOT_FOUND
   */
  public FolderFacts folder(Tx tx, long folderId) throws SQLException {
    FolderFacts found = folders(tx, List.of(folderId)).get(folderId);
    if (found == null) {
      throw StoreException.notFound("Folder " + folderId);
    }
    return found;
  }

  /** Facts about folders, deleted or not; ids that are no folder are left out. */
  public Map<Long, FolderFacts> folders(Tx tx, Collection<Long> folderIds) throws SQLException {
    Map<Long, FolderFacts> found = new HashMap<>();
    Set<Long> missing = new HashSet<>();
    for (Long id : folderIds) {
      FolderFacts known = folders.get(id);
      if (known == null) {
        missing.add(id);
      } else {
        found.put(id, known);
      }
    }
    if (!missing.isEmpty()) {
      found.putAll(readFolders(tx, missing));
    }
    return found;
  }

  private Map<Long, FolderFacts> readFolders(Tx tx, Set<Long> ids) throws SQLException {
    Map<Long, FolderFacts> read = new HashMap<>();
    Map<Long, ObjectKeys.Keys> keysById = keys.find(tx, ids);
    for (Lineage lineage : ancestry.find(tx, ids).values()) {
      if (lineage.object().type() == ObjectType.FOLDER) {
        long id = lineage.object().id();
        ObjectKeys.Keys own = keysById.getOrDefault(id, new ObjectKeys.Keys(id, null, null));
        StoreFacts store = store(tx, lineage.store().id());
        read.put(id, new FolderFacts(id, store, orNone(own.entryId()), orNone(own.sourceKey())));
      }
    }
    tx.afterCommit(() -> read.forEach(folders::put));
    return read;
  }

  private static byte[] orNone(byte[] key) {
    return key == null ? NONE : key;
  }

  /** Forgets a store and a folder that are gone for good. */
  public void forget(long objectId) {
    stores.remove(objectId);
    folders.remove(objectId);
  }
}
