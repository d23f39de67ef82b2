package org.mapano.ejb.table;

import java.util.List;
import java.util.function.Consumer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrderSet;

/**
 * An open table with a position. Rows without order come by object id, the greatest first. Methods
 * throw {@link org.mapano.ejb.error.StoreException}: TOO_COMPLEX and INVALID_TYPE for restrictions
 * and orders that cannot be evaluated, INVALID_BOOKMARK, POSITION_CHANGED when the row of a
 * bookmark has vanished, NOT_FOUND when no row matches.
 */
public interface Table extends AutoCloseable {
  /** Bookmark: before the first row. */
  int BEGINNING = 0;

  /** Bookmark: the current position. */
  int CURRENT = 1;

  /** Bookmark: after the last row. */
  int END = 2;

  /** Most rows that one {@link #query} answers. */
  int MAX_ROWS = 10_000;

  /** Chooses the columns; the position stays. */
  void setColumns(ColumnSet columns);

  /** The columns in force. */
  ColumnSet columns();

  /** Columns that some row has, and those that every row has because they are computed. */
  ColumnSet available();

  /**
   * Orders the rows; the position becomes 0. With categories there are headers between the rows:
   * their instance keys have object id 0 and the number of the category. Tables of rows in memory
   * have no categories (NO_SUPPORT).
   */
  void sort(SortOrderSet order);

  /** Filters the rows, null for all; the position becomes 0. */
  void restrict(Restriction restriction);

  /** Number of rows. */
  int rowCount();

  /** Index of the current row, 0 to {@link #rowCount}. */
  int position();

  /**
   * Moves the position, within the table.
   *
   * @param rows distance from the bookmark, may be negative
   * @return rows really moved, from the bookmark; of a bookmark that was created, from the position
   *     before
   */
  int seek(int bookmark, int rows);

  /** Moves to a fraction of the table; a fraction above one is the end. */
  void seekFraction(int numerator, int denominator);

  /** A bookmark on the current row. */
  int createBookmark();

  /** Forgets a bookmark; INVALID_BOOKMARK for one that was not created. */
  void freeBookmark(int bookmark);

  /** Moves to the next row from a bookmark on that satisfies a restriction. */
  void find(Restriction restriction, int bookmark, boolean backward);

  /**
   * Rows from the position on.
   *
   * @param count how many, at most {@link #MAX_ROWS}; negative: those before the position, in the
   *     table's order
   * @param advance true moves the position behind the rows (negative count: to the first of them)
   */
  List<TableRow> query(int count, boolean advance);

  /**
   * The row with an instance key.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND
   */
  TableRow row(InstanceKey key);

  /**
   * Opens a category.
   *
   * @param count most rows to answer
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when this is no header
   */
  default Opened expand(InstanceKey header, int count) {
    throw StoreException.notFound("Category");
  }

  /**
   * What is seen now below a header.
   *
   * @param rows the first of them
   * @param more number of the others
   */
  record Opened(List<TableRow> rows, int more) {}

  /**
   * Closes a category; answers how many rows are not seen any more.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when this is no header
   */
  default int collapse(InstanceKey header) {
    throw StoreException.notFound("Category");
  }

  /** Which categories are open, with a row to come back to. */
  default byte[] collapseState(InstanceKey row) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "A table without categories");
  }

  /**
   * Opens and closes categories as they were once; answers a bookmark of the row given then.
   *
   * @throws org.mapano.ejb.error.StoreException INVALID_PARAMETER for an unreadable state
   */
  default int restoreCollapseState(byte[] state) {
    throw new StoreException(ErrorCode.NO_SUPPORT, "A table without categories");
  }

  /** Hears of every change of the rows, on any thread, with the columns in force. */
  StoreEvents.Subscription listen(Consumer<TableEvent> listener);

  @Override
  void close();
}
