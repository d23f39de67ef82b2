package org.mapano.ejb.index;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;

/** What the index and the tables ask about rights; the answer is the store's. */
@FunctionalInterface
public interface FolderReadAccess {
  /** Those of the folders whose messages the session may read and that are not deleted. */
  Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds) throws SQLException;
}
