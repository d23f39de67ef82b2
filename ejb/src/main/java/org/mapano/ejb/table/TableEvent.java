package org.mapano.ejb.table;

import org.mapano.mapi.id.InstanceKey;

/**
 * A change of an open table.
 *
 * @param kind what happened
 * @param key key of the row; null for a reload
 * @param previous key of the row before it, null when it is the first, gone, or for a reload
 * @param row the row, null when it is gone or for a reload
 */
public record TableEvent(Kind kind, InstanceKey key, InstanceKey previous, TableRow row) {
  /** Kinds of changes. */
  public enum Kind {
    /** So much changed that the rows have to be read again. */
    RELOAD,
    ADDED,
    CHANGED,
    REMOVED
  }

  static final TableEvent RELOADED = new TableEvent(Kind.RELOAD, null, null, null);
}
