package org.mapano.ejb.index;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.persistence.Tx;

/**
 * Keeps the index in step with the store, inside the store's own transactions.
 *
 * <p>The order in a transaction that touches the contents of folders is: {@link #lock} all of them
 * at once, then take numbers and write the {@code changes} rows, then call {@link #added}, {@link
 * #changed}, {@link #removed} or {@link #touched}. Because the folder is locked before its change
 * is numbered, change numbers of one folder become visible in rising order. Every transaction that
 * writes a contents change ({@code change_type} 0x1001 to 0x1005) of a folder must report the
 * greatest {@code changes.id} here; a change that is not reported counts as another server's and
 * costs a rebuild of that folder's index.
 */
public interface IndexWriter {
  /**
   * Locks folders until the end of the transaction, in ascending order of their ids. The first time
   * a folder is seen its numbers are computed from the rows of the store.
   *
   * @return the numbers by folder id
   */
  Map<Long, FolderNumbers> lock(Tx tx, Collection<Long> folderIds) throws SQLException;

  /** Locks one folder. */
  default FolderNumbers lock(Tx tx, long folderId) throws SQLException {
    return lock(tx, List.of(folderId)).get(folderId);
  }

  /** Normal messages (not associated, not deleted) entered locked folders. */
  void added(Tx tx, List<IndexEntry> entries) throws SQLException;

  /**
   * Marks, keywords or contents of messages of a locked folder changed. Messages that are not in
   * the folder's index are ignored.
   *
   * @param changeNumber greatest {@code changes.id} of these changes; becomes the change number of
   *     all of them
   */
  void changed(Tx tx, long folderId, long changeNumber, List<IndexChange> changes)
      throws SQLException;

  /**
   * Messages left a locked folder (deleted, moved away). Messages that are not in the folder's
   * index are ignored.
   *
   * @param changeNumber greatest {@code changes.id} of these changes
   */
  void removed(Tx tx, long folderId, long changeNumber, Collection<Long> messageIds)
      throws SQLException;

  /**
   * The change log of a locked folder got a row that does not concern its normal messages
   * (associated or deleted ones).
   */
  void touched(Tx tx, long folderId, long changeNumber) throws SQLException;

  /** New, empty folders: their index begins built, so that the first message costs no build. */
  void foldersCreated(Tx tx, Collection<Long> folderIds) throws SQLException;

  /** Folders are gone or soft-deleted: their index is dropped. A restored folder is built anew. */
  void foldersDeleted(Tx tx, Collection<Long> folderIds) throws SQLException;
}
