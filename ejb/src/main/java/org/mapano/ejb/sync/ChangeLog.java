package org.mapano.ejb.sync;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;

/**
 * Writes the change log. Lock the folders first: then the ids of a folder become visible in rising
 * order.
 */
@Singleton
public class ChangeLog {
  private static final String TABLE = "changes";
  private static final String[] COLUMNS = {
    "parentsourcekey", "sourcekey", "change_type", "flags", "sourcesync"
  };
  private static final int KEY = 3;

  /**
   * Logs changes; a row replaces the older one of the same folder, object and kind.
   *
   * @return change ids in order, rising
   */
  public long[] append(Tx tx, List<Change> changes) throws SQLException {
    return fill(tx, BulkInsert.replace(tx, TABLE, KEY, COLUMNS), changes);
  }

  /** As {@link #append} for objects whose source keys have never been logged. */
  public long[] appendNew(Tx tx, List<Change> changes) throws SQLException {
    return fill(tx, BulkInsert.into(tx, TABLE, COLUMNS), changes);
  }

  /** Logs one change. */
  public long append(Tx tx, Change change) throws SQLException {
    return append(tx, List.of(change))[0];
  }

  private static long[] fill(Tx tx, BulkInsert rows, List<Change> changes) throws SQLException {
    for (Change change : changes) {
      rows.row(
          change.parentKey(),
          change.sourceKey(),
          change.type().number(),
          change.flags(),
          change.syncId() == 0 ? tx.syncId() : change.syncId());
    }
    return rows.executeForKeys("id");
  }
}
