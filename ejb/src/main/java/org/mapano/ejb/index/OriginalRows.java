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
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.ejb.property.PropertyScan;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What the original schema says about the normal messages of a folder. */
final class OriginalRows {
  private static final List<Integer> TAGS =
      List.of(
          Tags.PR_EC_IMAP_ID,
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_MSG_STATUS,
          Tags.PR_LAST_VERB_EXECUTED,
          Tags.PR_FLAG_STATUS,
          Tags.PR_EC_IMAP_EMAIL_SIZE,
          Tags.PR_MESSAGE_SIZE,
          Tags.PR_MESSAGE_DELIVERY_TIME,
          Tags.PR_CLIENT_SUBMIT_TIME,
          Tags.PR_CREATION_TIME);

  /** Flags from 0x40 on are those of associated and deleted messages. */
  private static final String NORMAL = "r.parent = ? AND r.type = 5 AND r.flags < 64";

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

  /**
   * Index rows of all normal messages, by rising number.
   *
   * @param sourceKey source key of the folder, null when it has none
   */
  static List<IndexEntry> read(Tx tx, long folderId, byte[] sourceKey) throws SQLException {
    Map<Long, Long> changes = sourceKey == null ? Map.of() : changes(tx, sourceKey);
    Map<Long, Set<String>> keywords = keywords(tx, folderId);
    List<IndexEntry> entries = new ArrayList<>();
    ObjectQuery messages = new ObjectQuery("r.id", "hierarchy r", NORMAL, List.of(folderId));
    PropertyScan.read(
        tx,
        messages,
        TAGS,
        true,
        (id, row) ->
            entries.add(
                new IndexEntry(
                    folderId,
                    number(id, row),
                    id,
                    MarkProperties.marks(row),
                    keywords.getOrDefault(id, Set.of()),
                    changes.getOrDefault(id, FolderRow.FIRST),
                    size(row),
                    received(row))));
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

  private static long number(long id, PropMap row) {
    long number = Integer.toUnsignedLong(row.integer(Tags.PR_EC_IMAP_ID, 0));
    return number == 0 ? id : number;
  }

  private static long size(PropMap row) {
    return row.has(Tags.PR_EC_IMAP_EMAIL_SIZE)
        ? Integer.toUnsignedLong(row.integer(Tags.PR_EC_IMAP_EMAIL_SIZE, 0))
        : -Math.max(1, Integer.toUnsignedLong(row.integer(Tags.PR_MESSAGE_SIZE, 0)));
  }

  private static long received(PropMap row) {
    for (int tag :
        new int[] {
          Tags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_CLIENT_SUBMIT_TIME, Tags.PR_CREATION_TIME
        }) {
      Long ticks = row.longValue(tag);
      if (ticks != null) {
        return ticks;
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
