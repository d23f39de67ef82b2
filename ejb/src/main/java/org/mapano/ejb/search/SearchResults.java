package org.mapano.ejb.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.folder.CounterChanges;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What searches found: the table {@code searchresults}, and the counters of the search folders. */
@Singleton
class SearchResults {
  private final IndexWriter index;
  private final PropertyRows properties;

  @Inject
  SearchResults(IndexWriter index, PropertyRows properties) {
    this.index = index;
    this.properties = properties;
  }

  /**
   * Brings the results for some messages up to date.
   *
   * @param looked messages that were looked at
   * @param matching those that belong to the results
   * @return messages that came, went or changed their read flag
   */
  Set<Long> update(Tx tx, long folderId, Collection<Long> looked, Set<Long> matching)
      throws SQLException {
    index.lock(tx, folderId);
    Map<Long, Integer> present = new HashMap<>();
    InList.select(
        tx,
        "SELECT hierarchyid, flags FROM searchresults WHERE folderid = "
            + folderId
            + " AND hierarchyid IN "
            + InList.LIST,
        looked,
        row -> present.put(row.getLong(1), row.getInt(2)));
    Map<Long, PropMap> stored = properties.read(tx, matching, List.of(Tags.PR_MESSAGE_FLAGS));
    CounterChanges counters = new CounterChanges();
    BulkInsert rows = BulkInsert.upsert(tx, "searchresults", 2, "folderid", "hierarchyid", "flags");
    Set<Long> changed = new HashSet<>();
    for (Long id : matching) {
      int read = stored.get(id).integer(Tags.PR_MESSAGE_FLAGS, 0) & MessageFlags.READ;
      Integer before = present.get(id);
      if (before == null || before != read) {
        rows.row(folderId, id, read);
        count(counters, folderId, before, read);
        changed.add(id);
      }
    }
    Set<Long> gone = new HashSet<>(present.keySet());
    gone.removeAll(matching);
    gone.forEach(id -> count(counters, folderId, present.get(id), null));
    changed.addAll(gone);
    counters.apply(tx);
    rows.execute();
    InList.update(
        tx,
        "DELETE FROM searchresults WHERE folderid = "
            + folderId
            + " AND hierarchyid IN "
            + InList.LIST,
        gone);
    return changed;
  }

  private static void count(CounterChanges counters, long folderId, Integer before, Integer after) {
    int total = (after == null ? 0 : 1) - (before == null ? 0 : 1);
    int unread = (after == null ? 0 : 1 - after) - (before == null ? 0 : 1 - before);
    counters.add(folderId, Tags.PR_CONTENT_COUNT, total);
    counters.add(folderId, Tags.PR_CONTENT_UNREAD, unread);
  }

  /** All results of a search folder. */
  Set<Long> all(Tx tx, long folderId) throws SQLException {
    Set<Long> all = new HashSet<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT hierarchyid FROM searchresults WHERE folderid = ?")) {
      select.setLong(1, folderId);
      try (var row = select.executeQuery()) {
        while (row.next()) {
          all.add(row.getLong(1));
        }
      }
    }
    return all;
  }
}
