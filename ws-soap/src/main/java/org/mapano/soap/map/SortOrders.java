package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** Orders of tables on the wire. */
public final class SortOrders {
  private SortOrders() {}

  /**
   * The order in the store's words.
   *
   * @param sent levels, or null for none
   * @throws StoreException INVALID_PARAMETER for unknown directions, too many levels or more
   *     categories than levels
   */
  public static SortOrderSet toMapi(
      List<org.mapano.soap.type.SortOrder> sent, long categories, long expanded) {
    try {
      List<SortOrder> orders = new ArrayList<>();
      if (sent != null) {
        for (org.mapano.soap.type.SortOrder one : sent) {
          orders.add(
              new SortOrder((int) one.ulPropTag(), SortOrder.Direction.of((int) one.ulOrder())));
        }
      }
      return new SortOrderSet(orders, (int) categories, (int) expanded);
    } catch (IllegalArgumentException wrong) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, wrong.getMessage());
    }
  }
}
