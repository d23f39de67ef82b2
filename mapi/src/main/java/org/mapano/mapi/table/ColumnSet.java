package org.mapano.mapi.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/**
 * The columns of a table in the client's words: a cell's tag is the one asked for, except that an
 * instance column becomes single-valued.
 */
public final class ColumnSet {
  /** Greatest number of columns. */
  public static final int MAX_COLUMNS = 4096;

  private static final int MV_INSTANCE_FLAGS = PropType.MV_INSTANCE | PropType.MV_FLAG;

  private final int[] tags;

  private ColumnSet(int[] tags) {
    this.tags = tags;
  }

  /**
   * Columns in the client's order.
   *
   * @throws IllegalArgumentException for too many columns, or more than one instance column
   */
  public static ColumnSet of(int... tags) {
    if (tags.length > MAX_COLUMNS) {
      throw new IllegalArgumentException("More than " + MAX_COLUMNS + " columns");
    }
    Set<Integer> instances = new HashSet<>();
    for (int tag : tags) {
      if (asksInstance(tag)) {
        instances.add(PropTag.normalize(tag));
      }
    }
    if (instances.size() > 1) {
      throw new IllegalArgumentException("More than one multi-value instance column");
    }
    return new ColumnSet(tags.clone());
  }

  private static boolean asksInstance(int tag) {
    return (tag & MV_INSTANCE_FLAGS) == MV_INSTANCE_FLAGS;
  }

  /** Number of columns. */
  public int size() {
    return tags.length;
  }

  /** The column as the client asked for it. */
  public int requested(int index) {
    return tags[index];
  }

  /** Tag of the property to read: normalised, multi-value where the property is. */
  public int property(int index) {
    return PropTag.normalize(tags[index]);
  }

  /** Tag of the cell: the requested one; that of an instance column is single-valued. */
  public int cell(int index) {
    return asksInstance(tags[index]) ? tags[index] & ~MV_INSTANCE_FLAGS : tags[index];
  }

  /** True when the column shows one value of a multi-value property. */
  public boolean isInstance(int index) {
    return asksInstance(tags[index]);
  }

  /** The multi-value property of which every value gets its own row. */
  public OptionalInt instanceProperty() {
    return Arrays.stream(tags).filter(ColumnSet::asksInstance).map(PropTag::normalize).findFirst();
  }

  /** All columns as the client asked for them. */
  public List<Integer> requested() {
    List<Integer> all = new ArrayList<>(tags.length);
    for (int tag : tags) {
      all.add(tag);
    }
    return all;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnSet that && Arrays.equals(tags, that.tags);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tags);
  }

  @Override
  public String toString() {
    return requested().stream().map(PropTag::toString).toList().toString();
  }
}
