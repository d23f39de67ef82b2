package org.mapano.ejb.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;

/** The index writer on the tables of our own. */
@Singleton
public class JdbcIndexWriter implements IndexWriter {
  /** SQL state class of unique keys that are there already. */
  private static final String INTEGRITY_CLASS = "23";

  private final FolderCheck check;

  /**
   * @param check the folders' rows
   */
  @Inject
  public JdbcIndexWriter(FolderCheck check) {
    this.check = check;
  }

  @Override
  public Map<Long, FolderNumbers> lock(Tx tx, Collection<Long> folderIds) throws SQLException {
    Map<Long, FolderNumbers> numbers = new TreeMap<>();
    for (FolderRow row : check.lock(tx, folderIds).values()) {
      numbers.put(
          row.folderId(), new FolderNumbers(row.folderId(), row.lastNumber(), row.changeNumber()));
    }
    return numbers;
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
    } catch (SQLException failure) {
      if (!isDuplicate(failure)) {
        throw failure;
      }
      IndexRows.evict(tx, entries);
      IndexRows.insert(tx, entries);
    }
  }

  private static boolean isDuplicate(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith(INTEGRITY_CLASS);
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
  public void foldersCreated(Tx tx, Collection<Long> folderIds) throws SQLException {
    FolderRows.insertEmpty(tx, folderIds);
  }

  @Override
  public void foldersDeleted(Tx tx, Collection<Long> folderIds) throws SQLException {
    for (Long folderId : new TreeSet<>(folderIds)) {
      IndexRows.clear(tx, folderId);
      FolderRows.delete(tx, folderId);
    }
  }
}
