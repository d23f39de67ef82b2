package org.mapano.ejb.index;

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
import java.util.TreeSet;
import org.mapano.ejb.persistence.Tx;

/** Reads and locks folders' rows and finds out whether somebody else wrote into the folders. */
@Singleton
public class FolderCheck {
  private static final String ROW_AND_LOG =
      "SELECT folder_id, last_number, change_number, recent_after, vanished_floor,"
          + " (SELECT MAX(id) FROM changes WHERE parentsourcekey = ? AND id > ?"
          + " AND change_type < "
          + FolderLog.FIRST_FOLDER_CHANGE
          + ") FROM mapano_folder WHERE folder_id = ?";

  private final FolderLog log;

  /**
   * @param log the change log
   */
  @Inject
  public FolderCheck(FolderLog log) {
    this.log = log;
  }

  FolderLog log() {
    return log;
  }

  /**
   * The row of a folder that is built and contains every change of the log, in one statement.
   *
   * @param known a change number that the index of the folder had at some time, 0 for none: the log
   *     is looked at from there on only
   * @return null when the index must be built
   */
  FolderRow current(Tx tx, long folderId, long known) throws SQLException {
    byte[] key = log.sourceKeys(tx, List.of(folderId)).get(folderId);
    if (key == null) {
      return current(tx, List.of(folderId)).get(folderId);
    }
    try (PreparedStatement statement = tx.connection().prepareStatement(ROW_AND_LOG)) {
      statement.setBytes(1, key);
      statement.setLong(2, known);
      statement.setLong(3, folderId);
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next()) {
          return null;
        }
        FolderRow row = FolderRows.row(result);
        return row.isBuilt() && result.getLong(6) <= row.changeNumber() ? row : null;
      }
    }
  }

  /** Rows of folders that are built and contain every change of the log. */
  Map<Long, FolderRow> current(Tx tx, Collection<Long> folderIds) throws SQLException {
    Map<Long, FolderRow> rows = FolderRows.read(tx, folderIds);
    rows.values().removeIf(row -> !row.isBuilt());
    foreign(tx, rows).forEach(rows::remove);
    return rows;
  }

  /**
   * Locks the rows of folders, adds missing ones and marks those of folders that somebody else
   * wrote into as unbuilt.
   */
  Map<Long, FolderRow> lock(Tx tx, Collection<Long> folderIds) throws SQLException {
    TreeSet<Long> ids = new TreeSet<>(folderIds);
    Map<Long, FolderRow> rows = lockRows(tx, ids);
    for (Long folderId : foreign(tx, rows)) {
      FolderRow row = rows.get(folderId);
      FolderRow stale =
          new FolderRow(
              folderId,
              Math.max(row.lastNumber(), FolderFacts.lastNumber(tx, folderId)),
              FolderRow.UNBUILT,
              row.recentAfter(),
              row.vanishedFloor());
      FolderRows.update(tx, stale);
      rows.put(folderId, stale);
    }
    return rows;
  }

  private Map<Long, FolderRow> lockRows(Tx tx, TreeSet<Long> ids) throws SQLException {
    Map<Long, FolderRow> rows = FolderRows.lock(tx, ids);
    if (rows.size() == ids.size()) {
      return rows;
    }
    for (Long id : ids) {
      if (!rows.containsKey(id)) {
        FolderRows.insert(tx, FolderFacts.initial(tx, log, id));
      }
    }
    return FolderRows.lock(tx, ids);
  }

  private Set<Long> foreign(Tx tx, Map<Long, FolderRow> rows) throws SQLException {
    Map<Long, Long> known = new HashMap<>();
    for (FolderRow row : rows.values()) {
      if (row.isBuilt()) {
        known.put(row.folderId(), row.changeNumber());
      }
    }
    return new HashSet<>(log.newest(tx, known).keySet());
  }
}
