package org.mapano.ejb.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/** Statements on {@code mapano_folder}. */
final class FolderRows {
  private static final String SELECT =
      "SELECT folder_id, last_number, change_number, recent_after, vanished_floor"
          + " FROM mapano_folder WHERE folder_id IN ";

  private FolderRows() {}

  /** The rows that exist, by folder id. */
  static Map<Long, FolderRow> read(Tx tx, Collection<Long> folderIds) throws SQLException {
    return select(tx, folderIds, "");
  }

  /** The rows that exist, locked in ascending order. */
  static Map<Long, FolderRow> lock(Tx tx, Collection<Long> folderIds) throws SQLException {
    return select(tx, folderIds, " ORDER BY folder_id FOR UPDATE");
  }

  private static Map<Long, FolderRow> select(Tx tx, Collection<Long> folderIds, String tail)
      throws SQLException {
    Map<Long, FolderRow> rows = new TreeMap<>();
    InList.select(
        tx,
        SELECT + InList.LIST + tail,
        folderIds,
        result -> rows.put(result.getLong(1), row(result)));
    return rows;
  }

  /** The row under the cursor; its five columns come first. */
  static FolderRow row(ResultSet result) throws SQLException {
    return new FolderRow(
        result.getLong(1),
        result.getLong(2),
        result.getLong(3),
        result.getLong(4),
        result.getLong(5));
  }

  /** Adds a row; one that another transaction added meanwhile stays as it is. */
  static void insert(Tx tx, FolderRow row) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "INSERT INTO mapano_folder (folder_id, last_number, change_number, recent_after,"
                    + " vanished_floor) VALUES (?, ?, ?, ?, ?)")) {
      statement.setLong(1, row.folderId());
      statement.setLong(2, row.lastNumber());
      statement.setLong(3, row.changeNumber());
      statement.setLong(4, row.recentAfter());
      statement.setLong(5, row.vanishedFloor());
      statement.executeUpdate();
    } catch (SQLIntegrityConstraintViolationException present) {
      // Whoever was faster computed the same values from the same rows.
    }
  }

  /** Adds rows of new folders, which have no messages. */
  static void insertEmpty(Tx tx, Collection<Long> folderIds) throws SQLException {
    BulkInsert rows =
        BulkInsert.into(
            tx,
            "mapano_folder",
            "folder_id",
            "last_number",
            "change_number",
            "recent_after",
            "vanished_floor");
    folderIds.forEach(id -> rows.row(id, 0L, FolderRow.FIRST, 0L, FolderRow.FIRST));
    rows.execute();
  }

  /** Replaces all values of a locked row except what has been shown. */
  static void update(Tx tx, FolderRow row) throws SQLException {
    update(
        tx.connection(),
        "UPDATE mapano_folder SET last_number = ?, change_number = ?, vanished_floor = ?"
            + " WHERE folder_id = ?",
        row.lastNumber(),
        row.changeNumber(),
        row.vanishedFloor(),
        row.folderId());
  }

  /**
   * Raises the numbers of locked folders.
   *
   * @return how many of them have a built index; the numbers of the others only rise where a later
   *     build could not find them out
   */
  static int advance(Tx tx, List<Long> folderIds, long lastNumber, long changeNumber)
      throws SQLException {
    return InList.update(
        tx,
        "UPDATE mapano_folder SET last_number = GREATEST(last_number, ?),"
            + " change_number = GREATEST(change_number, ?) WHERE change_number > 0"
            + " AND folder_id IN "
            + InList.LIST,
        folderIds,
        lastNumber,
        changeNumber);
  }

  /** Remembers a given number although the index of the folder is not built. */
  static void raiseLastNumber(Tx tx, long folderId, long lastNumber) throws SQLException {
    update(
        tx.connection(),
        "UPDATE mapano_folder SET last_number = ? WHERE folder_id = ? AND last_number < ?",
        lastNumber,
        folderId,
        lastNumber);
  }

  /** Messages up to a number have been shown. */
  static void raiseRecentAfter(Tx tx, long folderId, long number) throws SQLException {
    update(
        tx.connection(),
        "UPDATE mapano_folder SET recent_after = ? WHERE folder_id = ? AND recent_after < ?",
        number,
        folderId,
        number);
  }

  /** The history reaches back to a change number only. */
  static void raiseVanishedFloor(Tx tx, long folderId, long changeNumber) throws SQLException {
    update(
        tx.connection(),
        "UPDATE mapano_folder SET vanished_floor = ? WHERE folder_id = ? AND vanished_floor < ?",
        changeNumber,
        folderId,
        changeNumber);
  }

  static void delete(Tx tx, long folderId) throws SQLException {
    update(tx.connection(), "DELETE FROM mapano_folder WHERE folder_id = ?", folderId);
  }

  private static void update(Connection connection, String sql, long... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
