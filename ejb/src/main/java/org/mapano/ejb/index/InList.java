package org.mapano.ejb.index;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lists of ids as parameters of {@code IN (...)}. The number of parameters is rounded up to a power
 * of two (the last id is repeated), so that the database sees few different statements.
 */
public final class InList {
  /** Most ids in one statement. */
  public static final int MAX = 1024;

  private InList() {}

  /** The ids in pieces of at most {@link #MAX}, in the order given. */
  public static List<List<Long>> pieces(Collection<Long> ids) {
    return pieces(new ArrayList<>(ids), MAX);
  }

  /** A list in pieces of at most a size. */
  public static <T> List<List<T>> pieces(List<T> list, int size) {
    List<List<T>> pieces = new ArrayList<>();
    for (int from = 0; from < list.size(); from += size) {
      pieces.add(list.subList(from, Math.min(list.size(), from + size)));
    }
    return pieces;
  }

  /** {@code (?,?,...)} for a number of ids, 1 to {@link #MAX}. */
  public static String sql(int count) {
    return "(?" + ",?".repeat(slots(count) - 1) + ")";
  }

  /**
   * Sets the ids as parameters.
   *
   * @param first index of the first parameter
   * @return index of the next parameter
   */
  public static int set(PreparedStatement statement, int first, List<Long> ids)
      throws SQLException {
    int slots = slots(ids.size());
    for (int i = 0; i < slots; i++) {
      statement.setLong(first + i, ids.get(Math.min(i, ids.size() - 1)));
    }
    return first + slots;
  }

  private static int slots(int count) {
    int highest = Integer.highestOneBit(count);
    return highest == count ? count : highest << 1;
  }
}
