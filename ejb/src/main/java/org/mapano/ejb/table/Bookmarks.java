package org.mapano.ejb.table;

import java.util.HashMap;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/** Bookmarks of one table: each remembers a row, not a place. */
final class Bookmarks {
  /** Most bookmarks of one table. */
  static final int MAX = 1000;

  private static final int FIRST = 3;

  /** Id of a bookmark behind the last row. */
  private static final RowEntry END_OF_TABLE = new RowEntry(-1, 0, RowEntry.NO_KEY);

  private final Map<Integer, RowEntry> rows = new HashMap<>();
  private int next = FIRST;

  int create(View view, int position) {
    if (rows.size() >= MAX) {
      throw new StoreException(ErrorCode.NOT_ENOUGH_MEMORY, "Too many bookmarks");
    }
    rows.put(next, position < view.size() ? view.entry(position) : END_OF_TABLE);
    return next++;
  }

  void free(int bookmark) {
    if (rows.remove(bookmark) == null) {
      throw new StoreException(ErrorCode.INVALID_BOOKMARK, "No such bookmark");
    }
  }

  /** Order and filter are new: bookmarks would point anywhere. */
  void clear() {
    rows.clear();
  }

  /** Index of the row of a bookmark. */
  int resolve(int bookmark, View view, int position) {
    return switch (bookmark) {
      case Table.BEGINNING -> 0;
      case Table.CURRENT -> position;
      case Table.END -> view.size();
      default -> indexOf(bookmark, view);
    };
  }

  private int indexOf(int bookmark, View view) {
    RowEntry row = rows.get(bookmark);
    if (row == null) {
      throw new StoreException(ErrorCode.INVALID_BOOKMARK, "No such bookmark");
    }
    if (row == END_OF_TABLE) {
      return view.size();
    }
    int index = view.indexOf(row.id(), row.instance());
    if (index < 0) {
      throw new StoreException(ErrorCode.INVALID_BOOKMARK, "The row of the bookmark has vanished");
    }
    return index;
  }
}
