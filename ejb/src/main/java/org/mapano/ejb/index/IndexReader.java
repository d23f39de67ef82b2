package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;

/** Reading statements on {@code mapano_message} and {@code mapano_vanished}. */
final class IndexReader {
  private static final String ROWS =
      "SELECT number, message_id, marks, keywords, change_number, size, received"
          + " FROM mapano_message WHERE folder_id = ?";

  private IndexReader() {}

  /** All rows of a folder: one range scan of the primary key. */
  static MessageRows all(Tx tx, long folderId, int expected) throws SQLException {
    return rows(tx, ROWS + " ORDER BY number", expected, folderId);
  }

  /** The rows that came or changed after a change number. */
  static MessageRows changedAfter(Tx tx, long folderId, long change) throws SQLException {
    return rows(tx, ROWS + " AND change_number > ? ORDER BY number", 16, folderId, change);
  }

  private static MessageRows rows(Tx tx, String sql, int expected, long... parameters)
      throws SQLException {
    MessageRowsBuilder rows = new MessageRowsBuilder(expected);
    Map<String, Set<String>> decoded = new HashMap<>();
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setLong(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          String words = result.getString(4);
          rows.add(
              result.getLong(1),
              result.getLong(2),
              result.getInt(3),
              words == null ? Set.of() : decoded.computeIfAbsent(words, KeywordText::decode),
              result.getLong(5),
              result.getLong(6),
              result.getLong(7));
        }
      }
    }
    return rows.build();
  }

  /** Numbers that left a folder after a change number, ascending. */
  static long[] vanishedAfter(Tx tx, long folderId, long change) throws SQLException {
    long[] numbers = new long[16];
    int count = 0;
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "SELECT number FROM mapano_vanished WHERE folder_id = ? AND change_number > ?"
                    + " ORDER BY number")) {
      statement.setLong(1, folderId);
      statement.setLong(2, change);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
          }
          numbers[count++] = result.getLong(1);
        }
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  /** Sums over the messages of many folders; folders without messages are left out. */
  static Map<Long, Summary> summaries(Tx tx, Collection<Long> folderIds) throws SQLException {
    Map<Long, Summary> found = new HashMap<>();
    // The bits of Marks.SEEN and Marks.DELETED in arithmetic both databases have.
    InList.select(
        tx,
        "SELECT folder_id, COUNT(*), SUM(CASE WHEN MOD(marks, 2) = 0 THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN MOD(marks, 16) >= 8 THEN 1 ELSE 0 END),"
            + " SUM(CASE WHEN size >= 0 THEN size ELSE "
            + Summary.GENERATED_EXTRA
            + " - "
            + Summary.GENERATED_FACTOR
            + " * size END) FROM mapano_message WHERE folder_id IN "
            + InList.LIST
            + " GROUP BY folder_id",
        folderIds,
        row ->
            found.put(
                row.getLong(1),
                new Summary(row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5))));
    return found;
  }
}
