package org.mapano.ejb.index;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;

/** What the index asks about rights; the answer is the store's. */
public interface FolderReadAccess {
  /** Those of the folders whose messages the session may read and that are not deleted. */
  Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds) throws SQLException;

  /**
   * Demands the right to read the messages of a folder.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when there is no such folder or it is
   *     deleted, NO_ACCESS
   */
  void require(Tx tx, StoreSession session, long folderId) throws SQLException;
}
