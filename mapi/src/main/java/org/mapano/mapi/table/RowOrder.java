package org.mapano.mapi.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Order of rows by their keys, one for each level of the sort order; see {@link SortKeys}. A
 * missing key (null) comes before all others, last when descending.
 */
public final class RowOrder implements Comparator<byte[][]> {
  private final boolean[] descending;

  /** The order of the given levels. */
  public RowOrder(List<SortOrder> orders) {
    descending = new boolean[orders.size()];
    for (int i = 0; i < descending.length; i++) {
      descending[i] = orders.get(i).isDescending();
    }
  }

  @Override
  public int compare(byte[][] left, byte[][] right) {
    for (int i = 0; i < descending.length; i++) {
      int order = compareKeys(left[i], right[i]);
      if (order != 0) {
        return descending[i] ? -order : order;
      }
    }
    return 0;
  }

  private static int compareKeys(byte[] left, byte[] right) {
    if (left == null || right == null) {
      return Boolean.compare(left != null, right != null);
    }
    return Integer.signum(Arrays.compareUnsigned(left, right));
  }
}
