package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.persistence.Tx;

/** Writing statements on {@code mapano_message} and {@code mapano_vanished}. */
final class IndexRows {
  private static final int ROWS_PER_INSERT = 256;

  private IndexRows() {}

  static void insert(Tx tx, List<IndexEntry> entries) throws SQLException {
    for (List<IndexEntry> piece : InList.pieces(entries, ROWS_PER_INSERT)) {
      String sql =
          "INSERT INTO mapano_message (folder_id, number, message_id, marks, keywords,"
              + " change_number, size, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
              + ", (?, ?, ?, ?, ?, ?, ?, ?)".repeat(piece.size() - 1);
      try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
        int parameter = 1;
        for (IndexEntry entry : piece) {
          statement.setLong(parameter++, entry.folderId());
          statement.setLong(parameter++, entry.number());
          statement.setLong(parameter++, entry.messageId());
          statement.setInt(parameter++, entry.marks());
          setKeywords(statement, parameter++, KeywordText.encode(entry.keywords()));
          statement.setLong(parameter++, entry.changeNumber());
          statement.setLong(parameter++, entry.size());
          statement.setLong(parameter++, entry.receivedTicks());
        }
        statement.executeUpdate();
      }
    }
  }

  /** Gives messages of a folder the same marks, keywords and (unless it stays) size. */
  static void update(
      Tx tx, long folderId, long changeNumber, MarkState state, Collection<Long> messageIds)
      throws SQLException {
    boolean sized = state.size() != IndexChange.SAME_SIZE;
    for (List<Long> piece : InList.pieces(messageIds)) {
      String sql =
          "UPDATE mapano_message SET marks = ?, keywords = ?, change_number = ?"
              + (sized ? ", size = ?" : "")
              + " WHERE folder_id = ? AND message_id IN "
              + InList.sql(piece.size());
      try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
        int parameter = 1;
        statement.setInt(parameter++, state.marks());
        setKeywords(statement, parameter++, state.keywords());
        statement.setLong(parameter++, changeNumber);
        if (sized) {
          statement.setLong(parameter++, state.size());
        }
        statement.setLong(parameter++, folderId);
        InList.set(statement, parameter, piece);
        statement.executeUpdate();
      }
    }
  }

  /** Sets a size that has become known; not a change for anybody. */
  static void updateSize(Tx tx, long folderId, long messageId, long size) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "UPDATE mapano_message SET size = ? WHERE message_id = ? AND folder_id = ?")) {
      statement.setLong(1, size);
      statement.setLong(2, messageId);
      statement.setLong(3, folderId);
      statement.executeUpdate();
    }
  }

  /** Moves messages of a folder to the history. */
  static void vanish(Tx tx, long folderId, long changeNumber, Collection<Long> messageIds)
      throws SQLException {
    for (List<Long> piece : InList.pieces(messageIds)) {
      String where = " WHERE folder_id = ? AND message_id IN " + InList.sql(piece.size());
      try (PreparedStatement history =
              tx.connection()
                  .prepareStatement(
                      "INSERT INTO mapano_vanished (folder_id, change_number, number, vanished_on)"
                          + " SELECT folder_id, ?, number, ? FROM mapano_message"
                          + where);
          PreparedStatement delete =
              tx.connection().prepareStatement("DELETE FROM mapano_message" + where)) {
        history.setLong(1, changeNumber);
        history.setLong(2, Instant.now().getEpochSecond());
        history.setLong(3, folderId);
        InList.set(history, 4, piece);
        if (history.executeUpdate() > 0) {
          delete.setLong(1, folderId);
          InList.set(delete, 2, piece);
          delete.executeUpdate();
        }
      }
    }
  }

  /** Moves rows that messages still have in other folders to the history of those. */
  static void evict(Tx tx, List<IndexEntry> entries) throws SQLException {
    Map<Long, IndexEntry> byMessage = new HashMap<>();
    entries.forEach(entry -> byMessage.put(entry.messageId(), entry));
    for (List<Long> piece : InList.pieces(byMessage.keySet())) {
      String sql =
          "SELECT folder_id, message_id FROM mapano_message WHERE message_id IN "
              + InList.sql(piece.size())
              + " FOR UPDATE";
      Map<Long, List<Long>> elsewhere = new TreeMap<>();
      try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
        InList.set(statement, 1, piece);
        try (ResultSet result = statement.executeQuery()) {
          while (result.next()) {
            long folderId = result.getLong(1);
            IndexEntry entry = byMessage.get(result.getLong(2));
            if (folderId != entry.folderId()) {
              elsewhere.computeIfAbsent(folderId, id -> new ArrayList<>()).add(entry.messageId());
            }
          }
        }
      }
      long change = entries.stream().mapToLong(IndexEntry::changeNumber).max().orElseThrow();
      for (Map.Entry<Long, List<Long>> folder : elsewhere.entrySet()) {
        vanish(tx, folder.getKey(), change, folder.getValue());
      }
    }
  }

  /** Removes rows that are about to be written anew. */
  static void delete(Tx tx, long folderId, List<Long> messageIds) throws SQLException {
    for (List<Long> piece : InList.pieces(messageIds)) {
      try (PreparedStatement statement =
          tx.connection()
              .prepareStatement(
                  "DELETE FROM mapano_message WHERE folder_id = ? AND message_id IN "
                      + InList.sql(piece.size()))) {
        statement.setLong(1, folderId);
        InList.set(statement, 2, piece);
        statement.executeUpdate();
      }
    }
  }

  /** Removes the whole index of a folder, history included. */
  static void clear(Tx tx, long folderId) throws SQLException {
    for (String table : List.of("mapano_message", "mapano_vanished")) {
      try (PreparedStatement statement =
          tx.connection().prepareStatement("DELETE FROM " + table + " WHERE folder_id = ?")) {
        statement.setLong(1, folderId);
        statement.executeUpdate();
      }
    }
  }

  private static void setKeywords(PreparedStatement statement, int parameter, String keywords)
      throws SQLException {
    if (keywords == null) {
      statement.setNull(parameter, Types.VARCHAR);
    } else {
      statement.setString(parameter, keywords);
    }
  }
}
