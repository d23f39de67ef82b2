package org.mapano.mapi.table;

import org.mapano.mapi.prop.PropTag;

/**
 * One level of a table's order.
 *
 * @param tag column to sort by, as the client gave it: a multi-value column may carry the instance
 *     flag
 * @param direction the order
 */
public record SortOrder(int tag, Direction direction) {
  /** Orders; the ordinals have gaps on the wire, so {@link #code} counts. */
  public enum Direction {
    ASCENDING(0),
    DESCENDING(1),
    /** Groups with the level before it. */
    COMBINE(2),
    /** Categories in the order of their greatest value of this column. */
    CATEGORY_MAX(4),
    /** Categories in the order of their least value of this column. */
    CATEGORY_MIN(8);

    private final int code;

    Direction(int code) {
      this.code = code;
    }

    /** The number on the wire. */
    public int code() {
      return code;
    }

    /**
     * The direction with a number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Direction of(int code) {
      for (Direction direction : values()) {
        if (direction.code == code) {
          return direction;
        }
      }
      throw new IllegalArgumentException("No sort order has the number " + code);
    }
  }

  /** Ascending by a column. */
  public static SortOrder ascending(int tag) {
    return new SortOrder(tag, Direction.ASCENDING);
  }

  /** Descending by a column. */
  public static SortOrder descending(int tag) {
    return new SortOrder(tag, Direction.DESCENDING);
  }

  /** The column's property tag without instance flag, text as Unicode. */
  public int property() {
    return PropTag.normalize(tag);
  }

  /** True when rows go from the greatest value to the least. */
  public boolean isDescending() {
    return direction == Direction.DESCENDING || direction == Direction.CATEGORY_MAX;
  }
}
