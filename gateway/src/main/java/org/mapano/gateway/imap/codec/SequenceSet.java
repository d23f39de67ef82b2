package org.mapano.gateway.imap.codec;

import java.util.Arrays;

/**
 * A set of message numbers as a client wrote it, where {@code *} is the highest number in use.
 * Immutable; {@link #resolve} makes it definite.
 */
public final class SequenceSet {
  /** Stands for the asterisk. */
  public static final long STAR = Long.MAX_VALUE;

  /** Most ranges in one set. */
  public static final int MAX_RANGES = 16_384;

  private final long[] first;
  private final long[] last;

  private SequenceSet(long[] first, long[] last) {
    this.first = first;
    this.last = last;
  }

  /** Collects ranges. */
  static final class Builder {
    private long[] first = new long[4];
    private long[] last = new long[4];
    private int count;

    void add(long from, long to) throws ImapSyntaxException {
      if (count == MAX_RANGES) {
        throw new ImapSyntaxException("Too many ranges in a message set");
      }
      if (count == first.length) {
        first = Arrays.copyOf(first, count * 4);
        last = Arrays.copyOf(last, count * 4);
      }
      first[count] = from;
      last[count++] = to;
    }

    SequenceSet build() {
      return new SequenceSet(Arrays.copyOf(first, count), Arrays.copyOf(last, count));
    }
  }

  /**
   * Sorted ranges without overlap.
   *
   * @param highest what the asterisk stands for; with 0 (nothing there) ranges with it are dropped
   */
  public NumberRanges resolve(long highest) {
    NumberRanges ranges = new NumberRanges();
    long[][] pairs = new long[first.length][];
    int count = 0;
    for (int i = 0; i < first.length; i++) {
      long from = first[i] == STAR ? highest : first[i];
      long to = last[i] == STAR ? highest : last[i];
      if (from > 0 && to > 0) {
        pairs[count++] = new long[] {Math.min(from, to), Math.max(from, to)};
      }
    }
    Arrays.sort(pairs, 0, count, (a, b) -> Long.compare(a[0], b[0]));
    for (int i = 0; i < count; i++) {
      ranges.add(pairs[i][0], pairs[i][1]);
    }
    return ranges;
  }

  /** The largest definite number in the set, or 0. */
  public long largest() {
    long largest = 0;
    for (int i = 0; i < first.length; i++) {
      largest = Math.max(largest, first[i] == STAR ? 0 : first[i]);
      largest = Math.max(largest, last[i] == STAR ? 0 : last[i]);
    }
    return largest;
  }

  /** True when the asterisk occurs. */
  public boolean hasStar() {
    return Arrays.stream(first).anyMatch(n -> n == STAR)
        || Arrays.stream(last).anyMatch(n -> n == STAR);
  }
}
