package org.mapano.ejb.index;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;

/** What the change log says about the contents of folders. */
@Singleton
public class FolderLog {
  /** Change types below this one are about messages, from here on about folders. */
  static final int FIRST_FOLDER_CHANGE = 0x2000;

  static final int SOURCE_KEY = 0x65E0;
  private static final int MAX_CACHED = 100_000;
  private static final int FOLDERS_PER_STATEMENT = 64;

  private static final String NEWEST =
      "SELECT CAST(? AS CHAR(20)) AS folder, MAX(id) AS newest FROM changes"
          + " WHERE parentsourcekey = ? AND id > ? AND change_type < "
          + FIRST_FOLDER_CHANGE;

  /** Source keys never change, so they are kept without being checked again. */
  private final Map<Long, byte[]> sourceKeys = new ConcurrentHashMap<>();

  /** A view of the log; it holds nothing but a cache of source keys. */
  public FolderLog() {}

  /** Source keys of folders that have one. */
  Map<Long, byte[]> sourceKeys(Tx tx, Collection<Long> folderIds) throws SQLException {
    Map<Long, byte[]> found = new HashMap<>();
    List<Long> unknown = new ArrayList<>();
    for (Long folderId : folderIds) {
      byte[] key = sourceKeys.get(folderId);
      if (key == null) {
        unknown.add(folderId);
      } else {
        found.put(folderId, key);
      }
    }
    if (!unknown.isEmpty()) {
      readSourceKeys(tx, unknown, found);
    }
    return found;
  }

  private void readSourceKeys(Tx tx, List<Long> folderIds, Map<Long, byte[]> found)
      throws SQLException {
    if (sourceKeys.size() > MAX_CACHED) {
      sourceKeys.clear();
    }
    InList.select(
        tx,
        "SELECT hierarchyid, val_binary FROM indexedproperties WHERE tag = "
            + SOURCE_KEY
            + " AND hierarchyid IN "
            + InList.LIST,
        folderIds,
        row -> found.put(row.getLong(1), row.getBytes(2)));
    // An id may belong to an object that this transaction has created and will roll back.
    List<Long> cached = folderIds.stream().filter(found::containsKey).toList();
    cached.forEach(id -> sourceKeys.put(id, found.get(id)));
    tx.onRollback(() -> cached.forEach(sourceKeys::remove));
  }

  /**
   * Newest changes of the contents of folders.
   *
   * @param after folder ids with the change number after which changes are looked for
   * @return greatest change number of those folders that have such changes
   */
  public Map<Long, Long> newest(Tx tx, Map<Long, Long> after) throws SQLException {
    Map<Long, byte[]> keys = sourceKeys(tx, after.keySet());
    Map<Long, Long> newest = new HashMap<>();
    List<Long> folders = List.copyOf(keys.keySet());
    for (int from = 0; from < folders.size(); from += FOLDERS_PER_STATEMENT) {
      List<Long> piece =
          folders.subList(from, Math.min(folders.size(), from + FOLDERS_PER_STATEMENT));
      String sql = NEWEST + (" UNION ALL " + NEWEST).repeat(piece.size() - 1);
      try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
        int parameter = 1;
        for (Long folderId : piece) {
          statement.setString(parameter++, folderId.toString());
          statement.setBytes(parameter++, keys.get(folderId));
          statement.setLong(parameter++, after.get(folderId));
        }
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            long change = result.getLong(2);
            if (change > 0) {
              newest.put(Long.valueOf(result.getString(1).trim()), change);
            }
          }
        }
      }
    }
    return newest;
  }

  /** Newest change of the contents of one folder, 0 when there is none. */
  long newest(Tx tx, long folderId) throws SQLException {
    return newest(tx, Map.of(folderId, 0L)).getOrDefault(folderId, 0L);
  }
}
