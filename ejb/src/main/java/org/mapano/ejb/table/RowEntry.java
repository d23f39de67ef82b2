package org.mapano.ejb.table;

import java.util.Arrays;

/**
 * A row on its way into a view.
 *
 * @param id object id
 * @param instance index of the value shown of a multi-value column, else 0
 * @param key place in the order; {@link #NO_KEY} in a table without order
 */
record RowEntry(long id, int instance, byte[] key) implements Comparable<RowEntry> {
  static final byte[] NO_KEY = {};

  @Override
  public int compareTo(RowEntry other) {
    int order = Arrays.compareUnsigned(key, other.key);
    if (order == 0) {
      order = key.length == 0 ? Long.compare(other.id, id) : Long.compare(id, other.id);
    }
    return order == 0 ? Integer.compare(instance, other.instance) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowEntry that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id) * 31 + instance;
  }
}
