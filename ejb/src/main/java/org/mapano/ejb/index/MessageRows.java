package org.mapano.ejb.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The messages of a folder as parallel arrays in order of their numbers. Numbers, ids and change
 * numbers are unsigned 32-bit values. Nothing changes after construction, except that an unknown
 * size may become known.
 */
final class MessageRows {
  static final MessageRows EMPTY = new MessageRowsBuilder(0).build();

  private static final VarHandle SIZES = MethodHandles.arrayElementVarHandle(long[].class);
  private static final int BYTES_PER_ROW = 4 + 4 + 4 + 1 + 8 + 8 + 2 + 4;
  private static final int[] IN_ORDER = {};

  final int count;
  final int[] numbers;
  final int[] ids;
  final int[] changes;
  final byte[] marks;
  final long[] sizes;
  final long[] received;

  /** Index into the sets by position; null when no message has a keyword. */
  final short[] keywords;

  final List<Set<String>> keywordSets;

  /** Positions in order of the ids; empty when that is the order of the numbers, null: unknown. */
  private volatile int[] byId;

  MessageRows(MessageRowsBuilder from) {
    this.count = from.count;
    this.numbers = from.numbers;
    this.ids = from.ids;
    this.changes = from.changes;
    this.marks = from.marks;
    this.sizes = from.sizes;
    this.received = from.received;
    this.keywords = from.keywords;
    this.keywordSets = List.copyOf(from.keywordSets.keySet());
  }

  long number(int position) {
    return Integer.toUnsignedLong(numbers[position]);
  }

  long id(int position) {
    return Integer.toUnsignedLong(ids[position]);
  }

  long change(int position) {
    return Integer.toUnsignedLong(changes[position]);
  }

  long size(int position) {
    return (long) SIZES.getOpaque(sizes, position);
  }

  Set<String> keywords(int position) {
    return keywords == null ? Set.of() : keywordSets.get(keywords[position]);
  }

  long lastNumber() {
    return count == 0 ? 0 : number(count - 1);
  }

  /** Position of a number, or {@code -(insertion point) - 1}. */
  int find(long number) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      long found = number(middle);
      if (found < number) {
        low = middle + 1;
      } else if (found > number) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -low - 1;
  }

  /** Position of a message, or -1. */
  int position(long messageId) {
    int[] order = positionsById();
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int position = order.length == 0 ? middle : order[middle];
      long found = id(position);
      if (found < messageId) {
        low = middle + 1;
      } else if (found > messageId) {
        high = middle - 1;
      } else {
        return position;
      }
    }
    return -1;
  }

  /** Positions in order of the ids, made when they are first asked for. */
  private int[] positionsById() {
    int[] known = byId;
    if (known == null) {
      known = isInOrderOfIds() ? IN_ORDER : sortedById();
      byId = known;
    }
    return known;
  }

  private boolean isInOrderOfIds() {
    for (int i = 1; i < count; i++) {
      if (id(i - 1) > id(i)) {
        return false;
      }
    }
    return true;
  }

  private int[] sortedById() {
    long[] pairs = new long[count];
    for (int i = 0; i < count; i++) {
      pairs[i] = id(i) << 31 | i;
    }
    Arrays.sort(pairs);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) (pairs[i] & Integer.MAX_VALUE);
    }
    return order;
  }

  /** Notes a size that became known. */
  void sizeKnown(long messageId, long size) {
    int position = position(messageId);
    if (position >= 0) {
      SIZES.setOpaque(sizes, position, size);
    }
  }

  /** Estimate of the memory held, in bytes. */
  long bytes() {
    return 256L + (long) BYTES_PER_ROW * numbers.length + 128L * keywordSets.size();
  }

  Summary summary() {
    Summary.Counter counter = new Summary.Counter();
    for (int i = 0; i < count; i++) {
      counter.add(marks[i], size(i));
    }
    return counter.summary();
  }
}
