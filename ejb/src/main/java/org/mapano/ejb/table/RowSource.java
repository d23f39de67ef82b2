package org.mapano.ejb.table;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.mapi.prop.PropMap;

/** Which objects are rows of a table, seen with one session's rights. */
interface RowSource {
  /** Ids of all rows, the greatest first, at most the configured number. */
  long[] ids(Tx tx) throws SQLException;

  /** The same rows for statements that read their properties; empty when there are none. */
  List<ObjectQuery> queries(Tx tx) throws SQLException;

  /** Those of some objects that are rows now. */
  Set<Long> present(Tx tx, Collection<Long> ids) throws SQLException;

  /**
   * Sets wanted computed properties that depend on place and rights.
   *
   * @param wanted property ids
   * @param rows what is stored, by object id; completed in place
   * @param memory what may be used of what was read before
   */
  void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException;

  /**
   * What is remembered of the rows; {@link FolderMemory#none()} unless all of them are normal
   * messages of one folder.
   */
  default FolderMemory memory(Tx tx) throws SQLException {
    return FolderMemory.none();
  }

  /** Object types of which children exist: recipients and attachments. */
  boolean hasChildren();

  /** Store or folder whose events concern the rows. */
  Watched watched();

  /**
   * What a table listens to.
   *
   * @param storeId store, 0 for none, -1 for all
   * @param folderId folder, 0 for none
   */
  record Watched(long storeId, long folderId) {
    static final Watched NOTHING = new Watched(0, 0);

    static final Watched EVERYTHING = new Watched(-1, 0);
  }

  /** The row that an event may have changed; 0: any, -1: none. */
  long concerned(StoreEvent event);

  /** Rows among these whose changes the session must not be told of (private items). */
  Set<Long> unmentionable(Tx tx, Collection<Long> ids) throws SQLException;
}
