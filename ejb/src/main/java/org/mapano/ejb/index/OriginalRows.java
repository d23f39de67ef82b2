package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mapano.ejb.message.Keywords;
import org.mapano.ejb.message.MarkProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.time.MapiTime;

/** What the original schema says about the normal messages of a folder. */
final class OriginalRows {
  private static final int ASSOCIATED_OR_DELETED = 0x440;

  /** One row per message: the property rows are turned into columns by the database. */
  private static final String MESSAGES =
      "SELECT h.id, h.flags"
          + number(0x6782)
          + number(0x0E07)
          + number(0x0E17)
          + number(0x1081)
          + number(0x1090)
          + number(0x678D)
          + number(0x0E08)
          + time(0x0E06)
          + time(0x0039)
          + time(0x3007)
          + " FROM hierarchy h LEFT JOIN properties p ON p.hierarchyid = h.id AND p.tag IN ("
          + "3591, 3607, 4225, 4240, 26498, 26509, 3592, 3590, 57, 12295) WHERE h.parent = ? AND h.type = 5 GROUP BY h.id, h.flags";

  private static final String CHANGES =
      "SELECT i.hierarchyid, MAX(c.id) FROM changes c JOIN indexedproperties i ON i.tag = "
          + FolderLog.SOURCE_KEY
          + " AND i.val_binary = c.sourcekey WHERE c.parentsourcekey = ? AND c.change_type < "
          + FolderLog.FIRST_FOLDER_CHANGE
          + " GROUP BY i.hierarchyid";

  private static final String KEYWORDS =
      "SELECT m.hierarchyid, m.val_string FROM names n"
          + " JOIN hierarchy h ON h.parent = ? AND h.type = 5"
          + " JOIN mvproperties m ON m.hierarchyid = h.id AND m.tag = n.id + 34049"
          + " AND m.type = 4126 WHERE n.namestring = ? AND n.guid = ?";

  private OriginalRows() {}

  private static String number(int tag) {
    return ", MAX(CASE WHEN p.tag = " + tag + " THEN p.val_ulong END)";
  }

  private static String time(int tag) {
    return ", MAX(CASE WHEN p.tag = "
        + tag
        + " THEN p.val_hi END), MAX(CASE WHEN p.tag = "
        + tag
        + " THEN p.val_lo END)";
  }

  /**
   * Index rows of all normal messages, by rising number.
   *
   * @param sourceKey source key of the folder, null when it has none
   */
  static List<IndexEntry> read(Tx tx, long folderId, byte[] sourceKey) throws SQLException {
    Map<Long, Long> changes = sourceKey == null ? Map.of() : changes(tx, sourceKey);
    Map<Long, Set<String>> keywords = keywords(tx, folderId);
    List<IndexEntry> entries = new ArrayList<>();
    try (PreparedStatement statement = tx.connection().prepareStatement(MESSAGES)) {
      statement.setLong(1, folderId);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if ((row.getInt(2) & ASSOCIATED_OR_DELETED) == 0) {
            entries.add(entry(row, folderId, changes, keywords));
          }
        }
      }
    }
    return distinct(entries);
  }

  /**
   * Sorts by number. A message without a number has its id instead, which may be another's number:
   * then the later one gets the next number that is free.
   */
  private static List<IndexEntry> distinct(List<IndexEntry> entries) {
    entries.sort(
        Comparator.comparingLong(IndexEntry::number).thenComparingLong(IndexEntry::messageId));
    long last = 0;
    for (ListIterator<IndexEntry> each = entries.listIterator(); each.hasNext(); ) {
      IndexEntry entry = each.next();
      if (entry.number() <= last) {
        entry = entry.withNumber(last + 1);
        each.set(entry);
      }
      last = entry.number();
    }
    return entries;
  }

  private static IndexEntry entry(
      ResultSet row, long folderId, Map<Long, Long> changes, Map<Long, Set<String>> keywords)
      throws SQLException {
    long id = row.getLong(1);
    long number = row.getLong(3);
    return new IndexEntry(
        folderId,
        number == 0 ? id : number,
        id,
        marks(row),
        keywords.getOrDefault(id, Set.of()),
        changes.getOrDefault(id, FolderRow.FIRST),
        size(row),
        received(row));
  }

  private static int marks(ResultSet row) throws SQLException {
    int flags = (int) row.getLong(4);
    int status = (int) row.getLong(5);
    int verb = row.getInt(6);
    Integer knownVerb = row.wasNull() ? null : verb;
    return MarkProperties.marks(flags, status, knownVerb, (int) row.getLong(7));
  }

  private static long size(ResultSet row) throws SQLException {
    long exact = row.getLong(8);
    return row.wasNull() ? -Math.max(1, row.getLong(9)) : exact;
  }

  private static long received(ResultSet row) throws SQLException {
    for (int column = 10; column <= 14; column += 2) {
      int high = row.getInt(column);
      if (!row.wasNull()) {
        return MapiTime.join(high, row.getLong(column + 1));
      }
    }
    return 0;
  }

  private static Map<Long, Long> changes(Tx tx, byte[] sourceKey) throws SQLException {
    Map<Long, Long> changes = new HashMap<>();
    try (PreparedStatement statement = tx.connection().prepareStatement(CHANGES)) {
      statement.setBytes(1, sourceKey);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          changes.put(row.getLong(1), row.getLong(2));
        }
      }
    }
    return changes;
  }

  private static Map<Long, Set<String>> keywords(Tx tx, long folderId) throws SQLException {
    Map<Long, Set<String>> keywords = new HashMap<>();
    try (PreparedStatement statement = tx.connection().prepareStatement(KEYWORDS)) {
      statement.setLong(1, folderId);
      statement.setString(2, Keywords.NAME.name());
      statement.setBytes(3, Keywords.NAME.set().bytes());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String word = row.getString(2);
          if (word != null && !word.isBlank()) {
            keywords.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(word);
          }
        }
      }
    }
    return keywords;
  }
}
