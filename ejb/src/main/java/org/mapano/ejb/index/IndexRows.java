package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/** Writing statements on {@code mapano_message} and {@code mapano_vanished}. */
final class IndexRows {
  private static final String OF_FOLDER = " WHERE folder_id = ? AND message_id IN " + InList.LIST;

  private IndexRows() {}

  static void insert(Tx tx, List<IndexEntry> entries) throws SQLException {
    BulkInsert rows =
        BulkInsert.into(
            tx,
            "mapano_message",
            "folder_id",
            "number",
            "message_id",
            "marks",
            "keywords",
            "change_number",
            "size",
            "received");
    for (IndexEntry entry : entries) {
      rows.row(
          entry.folderId(),
          entry.number(),
          entry.messageId(),
          entry.marks(),
          KeywordText.encode(entry.keywords()),
          entry.changeNumber(),
          entry.size(),
          entry.receivedTicks());
    }
    rows.execute();
  }

  /** Gives messages of a folder the same marks, keywords and (unless it stays) size. */
  static void update(
      Tx tx, long folderId, long changeNumber, MarkState state, Collection<Long> messageIds)
      throws SQLException {
    String sql = "UPDATE mapano_message SET marks = ?, keywords = ?, change_number = ?";
    if (state.size() == IndexChange.SAME_SIZE) {
      InList.update(
          tx, sql + OF_FOLDER, messageIds, state.marks(), state.keywords(), changeNumber, folderId);
    } else {
      InList.update(
          tx,
          sql + ", size = ?" + OF_FOLDER,
          messageIds,
          state.marks(),
          state.keywords(),
          changeNumber,
          state.size(),
          folderId);
    }
  }

  /** Sets a size that has become known; not a change for anybody. */
  static void updateSize(Tx tx, long folderId, long messageId, long size) throws SQLException {
    InList.update(
        tx, "UPDATE mapano_message SET size = ?" + OF_FOLDER, List.of(messageId), size, folderId);
  }

  /** Moves messages of a folder to the history. */
  static void vanish(Tx tx, long folderId, long changeNumber, Collection<Long> messageIds)
      throws SQLException {
    int moved =
        InList.update(
            tx,
            "INSERT INTO mapano_vanished (folder_id, change_number, number, vanished_on)"
                + " SELECT folder_id, ?, number, ? FROM mapano_message"
                + OF_FOLDER,
            messageIds,
            changeNumber,
            Instant.now().getEpochSecond(),
            folderId);
    if (moved > 0) {
      delete(tx, folderId, messageIds);
    }
  }

  /**
   * Makes room for messages: rows that they still have in other folders go to the history of those,
   * rows of an interrupted insert in their own folder are removed.
   */
  static void evict(Tx tx, List<IndexEntry> entries) throws SQLException {
    Map<Long, IndexEntry> byMessage = new HashMap<>();
    entries.forEach(entry -> byMessage.put(entry.messageId(), entry));
    Map<Long, List<Long>> present = new TreeMap<>();
    InList.select(
        tx,
        "SELECT folder_id, message_id FROM mapano_message WHERE message_id IN "
            + InList.LIST
            + " FOR UPDATE",
        byMessage.keySet(),
        row ->
            present.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2)));
    long change = entries.stream().mapToLong(IndexEntry::changeNumber).max().orElse(0);
    for (Map.Entry<Long, List<Long>> folder : present.entrySet()) {
      long folderId = folder.getKey();
      List<Long> own = new ArrayList<>(folder.getValue());
      own.removeIf(id -> byMessage.get(id).folderId() != folderId);
      folder.getValue().removeAll(own);
      delete(tx, folderId, own);
      vanish(tx, folderId, change, folder.getValue());
    }
  }

  /** Moves rows that messages of a folder still have in other folders to the history of those. */
  static void evictForeign(Tx tx, long folderId, long changeNumber) throws SQLException {
    Map<Long, List<Long>> elsewhere = new TreeMap<>();
    InList.select(
        tx,
        "SELECT m.folder_id, m.message_id FROM hierarchy h"
            + " JOIN mapano_message m ON m.message_id = h.id AND m.folder_id <> h.parent"
            + " WHERE h.type = 5 AND h.parent IN "
            + InList.LIST,
        List.of(folderId),
        row ->
            elsewhere.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2)));
    for (Map.Entry<Long, List<Long>> folder : elsewhere.entrySet()) {
      vanish(tx, folder.getKey(), changeNumber, folder.getValue());
    }
  }

  /** Removes rows. */
  static void delete(Tx tx, long folderId, Collection<Long> messageIds) throws SQLException {
    InList.update(tx, "DELETE FROM mapano_message" + OF_FOLDER, messageIds, folderId);
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
}
