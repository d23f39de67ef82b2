package org.mapano.gateway.imap.codec;

import java.util.Arrays;

/**
 * Numbers as sorted ranges that neither overlap nor touch. Small however many numbers it holds, as
 * long as they lie together. Grows only at its end.
 */
public final class NumberRanges {
  private static final long[] NONE = {};

  private long[] bounds = NONE;
  private int size;

  /** No numbers. */
  public NumberRanges() {}

  /** Adds a range that begins at or after the beginning of the last one. */
  public NumberRanges add(long from, long to) {
    if (size > 0 && from <= bounds[size - 1] + 1) {
      if (from < bounds[size - 2]) {
        throw new IllegalArgumentException("Ranges must come in order");
      }
      bounds[size - 1] = Math.max(bounds[size - 1], to);
      return this;
    }
    if (size == bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(4, size * 2));
    }
    bounds[size++] = from;
    bounds[size++] = to;
    return this;
  }

  /** Adds a number that is greater than all others. */
  public NumberRanges add(long number) {
    return add(number, number);
  }

  /** Number of ranges. */
  public int ranges() {
    return size / 2;
  }

  /** First number of a range. */
  public long first(int range) {
    return bounds[2 * range];
  }

  /** Last number of a range. */
  public long last(int range) {
    return bounds[2 * range + 1];
  }

  /** True when there is no number. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** How many numbers there are. */
  public long count() {
    long count = 0;
    for (int i = 0; i < size; i += 2) {
      count += bounds[i + 1] - bounds[i] + 1;
    }
    return count;
  }

  /** Whether a number is among them. */
  public boolean contains(long number) {
    int low = 0;
    int high = ranges() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (number < first(middle)) {
        high = middle - 1;
      } else if (number > last(middle)) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
