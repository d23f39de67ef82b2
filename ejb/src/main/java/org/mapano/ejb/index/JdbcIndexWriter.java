package org.mapano.ejb.index;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;

/** The index writer on the tables of our own. */
public final class JdbcIndexWriter implements IndexWriter {
  private final FolderLog log = new FolderLog();

  /** A writer; it holds nothing but a cache of source keys. */
  public JdbcIndexWriter() {}

  @Override
  public Map<Long, FolderNumbers> lock(Tx tx, Collection<Long> folderIds) throws SQLException {
    TreeSet<Long> ids = new TreeSet<>(folderIds);
    Map<Long, FolderRow> rows = lockRows(tx, ids);
    markForeign(tx, rows);
    Map<Long, FolderNumbers> numbers = new TreeMap<>();
    for (FolderRow row : rows.values()) {
      numbers.put(
          row.folderId(), new FolderNumbers(row.folderId(), row.lastNumber(), row.changeNumber()));
    }
    return numbers;
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

  /** A folder whose log goes further than its index was written by somebody else. */
  private void markForeign(Tx tx, Map<Long, FolderRow> rows) throws SQLException {
    Map<Long, Long> known = new HashMap<>();
    for (FolderRow row : rows.values()) {
      if (row.isBuilt()) {
        known.put(row.folderId(), row.changeNumber());
      }
    }
    for (Long folderId : log.newest(tx, known).keySet()) {
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
  }

  @Override
  public void added(Tx tx, List<IndexEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    List<Long> folderIds = entries.stream().map(IndexEntry::folderId).distinct().sorted().toList();
    long last = entries.stream().mapToLong(IndexEntry::number).max().orElseThrow();
    long change = entries.stream().mapToLong(IndexEntry::changeNumber).max().orElseThrow();
    if (FolderRows.advance(tx, folderIds, last, change) == folderIds.size()) {
      insert(tx, entries);
      return;
    }
    Map<Long, FolderRow> rows = FolderRows.lock(tx, folderIds);
    List<IndexEntry> kept = new ArrayList<>();
    for (IndexEntry entry : entries) {
      FolderRow row = rows.get(entry.folderId());
      if (row != null && row.isBuilt()) {
        kept.add(entry);
      } else {
        FolderRows.raiseLastNumber(tx, entry.folderId(), entry.number());
      }
    }
    insert(tx, kept);
  }

  /** A message that another server moved may still have a row in the folder it came from. */
  private static void insert(Tx tx, List<IndexEntry> entries) throws SQLException {
    try {
      IndexRows.insert(tx, entries);
    } catch (SQLIntegrityConstraintViolationException leftBehind) {
      IndexRows.evict(tx, entries);
      IndexRows.insert(tx, entries);
    }
  }

  @Override
  public void changed(Tx tx, long folderId, long changeNumber, List<IndexChange> changes)
      throws SQLException {
    if (FolderRows.advance(tx, List.of(folderId), 0, changeNumber) == 0) {
      return;
    }
    Map<MarkState, List<Long>> groups =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    MarkState::of,
                    LinkedHashMap::new,
                    Collectors.mapping(IndexChange::messageId, Collectors.toList())));
    for (Map.Entry<MarkState, List<Long>> group : groups.entrySet()) {
      IndexRows.update(tx, folderId, changeNumber, group.getKey(), group.getValue());
    }
  }

  @Override
  public void removed(Tx tx, long folderId, long changeNumber, Collection<Long> messageIds)
      throws SQLException {
    FolderRows.advance(tx, List.of(folderId), 0, changeNumber);
    // Rows of an index that has to be rebuilt go too: the message may get a row elsewhere.
    IndexRows.vanish(tx, folderId, changeNumber, messageIds);
  }

  @Override
  public void touched(Tx tx, long folderId, long changeNumber) throws SQLException {
    FolderRows.advance(tx, List.of(folderId), 0, changeNumber);
  }

  @Override
  public void foldersDeleted(Tx tx, Collection<Long> folderIds) throws SQLException {
    for (Long folderId : new TreeSet<>(folderIds)) {
      IndexRows.clear(tx, folderId);
      FolderRows.delete(tx, folderId);
    }
  }
}
