package org.mapano.ejb.table;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.table.SortKeys;
import org.mapano.mapi.table.SortOrder;

/**
 * Makes one key of all levels of an order. The unsigned bytewise order of keys is the order of the
 * rows: each level begins with 0 (missing) or 1, ends so that no level is the beginning of another,
 * and has all bits inverted when it is descending.
 */
final class RowKeys {
  private final List<SortOrder> orders;
  private final SortKeys keys;

  RowKeys(List<SortOrder> orders, SortKeys keys) {
    this.orders = orders;
    this.keys = keys;
  }

  /**
   * The key of a row.
   *
   * @param instance index of the value that counts of an instance column
   */
  byte[] of(PropMap row, int instance) {
    if (orders.isEmpty()) {
      return RowEntry.NO_KEY;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(32);
    for (int level = 0; level < orders.size(); level++) {
      SortOrder order = orders.get(level);
      byte[] key = levelKey(order, row, instance);
      boolean last = level == orders.size() - 1;
      int mask = order.isDescending() ? 0xFF : 0;
      all.write((key == null ? 0 : 1) ^ mask);
      if (key != null) {
        append(all, key, mask, last && !order.isDescending());
      }
    }
    return all.toByteArray();
  }

  private byte[] levelKey(SortOrder order, PropMap row, int instance) {
    PropValue value = row.get(order.property());
    if ((order.tag() & PropType.MV_INSTANCE) == 0 || value == null) {
      return keys.of(value);
    }
    List<?> values = (List<?>) value.value();
    PropType type = PropTag.type(order.property());
    return instance < values.size() ? keys.ofElement(type.base(), values.get(instance)) : null;
  }

  private static void append(ByteArrayOutputStream all, byte[] key, int mask, boolean open) {
    for (byte each : key) {
      all.write(each ^ mask);
      if (each == 0 && !open) {
        all.write(0xFF ^ mask);
      }
    }
    if (!open) {
      all.write(mask);
      all.write(mask);
    }
  }
}
