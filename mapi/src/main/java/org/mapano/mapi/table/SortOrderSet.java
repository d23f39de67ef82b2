package org.mapano.mapi.table;

import java.util.List;

/**
 * The order of a table and its grouping.
 *
 * @param orders levels, the first counts most; at most {@link #MAX_ORDERS}
 * @param categories how many of the first levels are categories
 * @param expanded how many levels of categories are open at first
 */
public record SortOrderSet(List<SortOrder> orders, int categories, int expanded) {
  /** Greatest number of levels. */
  public static final int MAX_ORDERS = 64;

  /** No order: rows come by object id, the greatest first. */
  public static final SortOrderSet NONE = new SortOrderSet(List.of(), 0, 0);

  /** Copies and checks. */
  public SortOrderSet {
    orders = List.copyOf(orders);
    if (orders.size() > MAX_ORDERS) {
      throw new IllegalArgumentException("More than " + MAX_ORDERS + " sort orders");
    }
    if (categories < 0 || categories > orders.size() || expanded < 0) {
      throw new IllegalArgumentException("More categories than sort orders");
    }
  }

  /** An order without categories. */
  public static SortOrderSet of(SortOrder... orders) {
    return new SortOrderSet(List.of(orders), 0, 0);
  }

  /** True when there is no order. */
  public boolean isEmpty() {
    return orders.isEmpty();
  }
}
