package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.mapano.ejb.persistence.Tx;

/** First values of a folder's row, computed from the rows of the original schema. */
final class FolderFacts {
  private static final int IMAP_ID = 0x6782;
  private static final int IMAP_MAX_ID = 0x6785;

  private FolderFacts() {}

  /** The row of a folder that has none yet; an empty folder needs no building. */
  static FolderRow initial(Tx tx, FolderLog log, long folderId) throws SQLException {
    long last = lastNumber(tx, folderId);
    long change = last == 0 ? Math.max(FolderRow.FIRST, log.newest(tx, folderId)) : 0;
    return new FolderRow(folderId, last, change, recentAfter(tx, folderId), change);
  }

  /** Greatest number of all messages of a folder, deleted ones included; 0 for none. */
  static long lastNumber(Tx tx, long folderId) throws SQLException {
    return single(
        tx,
        "SELECT MAX(COALESCE(p.val_ulong, h.id)) FROM hierarchy h LEFT JOIN properties p"
            + " ON p.hierarchyid = h.id AND p.tag = "
            + IMAP_ID
            + " AND p.type = 3 WHERE h.parent = ? AND h.type = 5",
        folderId);
  }

  private static long recentAfter(Tx tx, long folderId) throws SQLException {
    return single(
        tx,
        "SELECT MAX(val_ulong) FROM properties WHERE hierarchyid = ? AND tag = " + IMAP_MAX_ID,
        folderId);
  }

  private static long single(Tx tx, String sql, long folderId) throws SQLException {
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      statement.setLong(1, folderId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }
}
