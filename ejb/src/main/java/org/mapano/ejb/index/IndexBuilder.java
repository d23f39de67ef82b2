package org.mapano.ejb.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * Builds the index of folders from the rows of the original schema: when a folder of a taken-over
 * database is first looked at, when another server wrote into it, and as a repair task. Only
 * differences are written, so that what clients have mirrored stays valid.
 */
@Singleton
public class IndexBuilder {
  private static final int FOLDER = 3;
  private static final int SEARCH_FOLDER = 2;
  private static final int FOLDER_KIND = 0x3;
  private static final int DELETED = 0x400;

  private final Transactions transactions;
  private final FolderCheck check;

  /**
   * @param transactions where to build, one transaction for each folder
   * @param check the folders' rows
   */
  @Inject
  public IndexBuilder(Transactions transactions, FolderCheck check) {
    this.transactions = transactions;
    this.check = check;
  }

  /**
   * Builds the index of a folder unless it is complete.
   *
   * @throws StoreException NOT_FOUND when there is no such folder, NO_SUPPORT for a search folder
   */
  void ensure(long folderId) {
    transactions.write(tx -> build(tx, folderId, false));
  }

  /**
   * Builds the index of every generic folder anew.
   *
   * @return number of folders
   */
  int rebuildAll() {
    List<Long> folderIds = transactions.read(IndexBuilder::allFolders);
    for (Long folderId : folderIds) {
      transactions.write(tx -> build(tx, folderId, true));
    }
    return folderIds.size();
  }

  private static List<Long> allFolders(Tx tx) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement statement =
            tx.connection().prepareStatement("SELECT id, flags FROM hierarchy WHERE type = 3");
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        int flags = result.getInt(2);
        if ((flags & DELETED) == 0 && (flags & FOLDER_KIND) != SEARCH_FOLDER) {
          ids.add(result.getLong(1));
        }
      }
    }
    return ids;
  }

  private Void build(Tx tx, long folderId, boolean always) throws SQLException {
    requireFolder(tx, folderId);
    FolderRow row = check.lock(tx, List.of(folderId)).get(folderId);
    if (row.isBuilt() && !always) {
      return null;
    }
    byte[] key = check.log().sourceKeys(tx, List.of(folderId)).get(folderId);
    List<IndexEntry> wanted = OriginalRows.read(tx, folderId, key);
    MessageRows present = IndexReader.all(tx, folderId, wanted.size());
    long lastVanished = lastVanished(tx, folderId);
    long change =
        Math.max(
            Math.max(FolderRow.FIRST, check.log().newest(tx, folderId)),
            Math.max(row.changeNumber(), Math.max(lastVanished, lastChange(present))));
    boolean first = present.count == 0 && lastVanished == 0 && row.vanishedFloor() == 0;
    replace(tx, folderId, change, first, wanted, present);
    FolderRows.update(
        tx,
        new FolderRow(
            folderId,
            Math.max(row.lastNumber(), wanted.isEmpty() ? 0 : wanted.getLast().number()),
            change,
            row.recentAfter(),
            first ? change : row.vanishedFloor()));
    return null;
  }

  /**
   * Rows that leave go to the history; rows that differ are written anew. What another server did
   * may have been committed after greater numbers were seen here: what is noticed only now counts
   * as a change of now, so that whoever knew the folder before looks at it again.
   */
  private static void replace(
      Tx tx,
      long folderId,
      long change,
      boolean first,
      List<IndexEntry> wanted,
      MessageRows present)
      throws SQLException {
    Set<Integer> kept = new HashSet<>();
    List<Long> outdated = new ArrayList<>();
    List<IndexEntry> written = new ArrayList<>();
    for (IndexEntry entry : wanted) {
      int position = present.find(entry.number());
      if (position < 0 || present.id(position) != entry.messageId()) {
        written.add(first ? entry : entry.withChangeNumber(change));
        continue;
      }
      kept.add(position);
      // Several changes at once have one number in the index and one each in the log.
      boolean noticed = entry.changeNumber() > present.change(position);
      IndexEntry newer = entry.withChangeNumber(noticed ? change : present.change(position));
      if (!isSame(newer, present, position)) {
        outdated.add(entry.messageId());
        written.add(newer);
      }
    }
    List<Long> gone = new ArrayList<>();
    for (int position = 0; position < present.count; position++) {
      if (!kept.contains(position)) {
        gone.add(present.id(position));
      }
    }
    IndexRows.vanish(tx, folderId, change, gone);
    IndexRows.delete(tx, folderId, outdated);
    IndexRows.evictForeign(tx, folderId, change);
    IndexRows.insert(tx, written);
  }

  private static boolean isSame(IndexEntry entry, MessageRows rows, int position) {
    return rows.change(position) == entry.changeNumber()
        && rows.marks[position] == entry.marks()
        && rows.size(position) == entry.size()
        && rows.received[position] == entry.receivedTicks()
        && rows.keywords(position).equals(entry.keywords());
  }

  private static long lastChange(MessageRows rows) {
    long last = 0;
    for (int position = 0; position < rows.count; position++) {
      last = Math.max(last, rows.change(position));
    }
    return last;
  }

  private static long lastVanished(Tx tx, long folderId) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "SELECT MAX(change_number) FROM mapano_vanished WHERE folder_id = ?")) {
      statement.setLong(1, folderId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  private static void requireFolder(Tx tx, long folderId) throws SQLException {
    try (PreparedStatement statement =
        tx.connection().prepareStatement("SELECT type, flags FROM hierarchy WHERE id = ?")) {
      statement.setLong(1, folderId);
      try (ResultSet result = statement.executeQuery()) {
        if (!result.next() || result.getInt(1) != FOLDER || (result.getInt(2) & DELETED) != 0) {
          throw StoreException.notFound("Folder");
        }
        if ((result.getInt(2) & FOLDER_KIND) == SEARCH_FOLDER) {
          throw new StoreException(
              ErrorCode.NO_SUPPORT, "A search folder has no numbers of its own");
        }
      }
    }
  }
}
