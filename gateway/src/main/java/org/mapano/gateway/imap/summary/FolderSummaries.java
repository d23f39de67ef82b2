package org.mapano.gateway.imap.summary;

import java.util.EnumMap;
import java.util.Map;
import org.mapano.ejb.index.FolderIndex;

/**
 * Fields of the messages of one folder, an array by position for each field that somebody wanted.
 * The positions are those of one snapshot. What is not known yet is null.
 */
final class FolderSummaries {
  private static final int REFERENCE_BYTES = 4;

  private final FolderIndex snapshot;
  private final Map<Field, Object[]> columns = new EnumMap<>(Field.class);
  private final Map<Field, Long> weights = new EnumMap<>(Field.class);

  FolderSummaries(FolderIndex snapshot) {
    this.snapshot = snapshot;
  }

  FolderIndex snapshot() {
    return snapshot;
  }

  /** The values of a field, null when nothing is known of it. */
  Object[] column(Field field) {
    return columns.get(field);
  }

  /** The values of a field, to be filled. */
  Object[] open(Field field) {
    return columns.computeIfAbsent(field, wanted -> new Object[snapshot.count()]);
  }

  void put(Field field, int position, Object value) {
    Object[] column = open(field);
    if (column[position] == null) {
      weights.merge(field, (long) Field.weight(value), Long::sum);
    }
    column[position] = value;
  }

  /** Estimate of the memory held, in bytes. */
  long bytes() {
    long bytes = (long) columns.size() * REFERENCE_BYTES * snapshot.count();
    for (long weight : weights.values()) {
      bytes += weight;
    }
    return bytes;
  }

  /** Lets go of the largest fields until the rest fits. */
  void shrink(long maxBytes) {
    while (!columns.isEmpty() && bytes() > maxBytes) {
      Field largest = columns.keySet().iterator().next();
      for (Field field : columns.keySet()) {
        if (weights.getOrDefault(field, 0L) > weights.getOrDefault(largest, 0L)) {
          largest = field;
        }
      }
      columns.remove(largest);
      weights.remove(largest);
    }
  }

  /**
   * The same for another snapshot of the folder. A message whose change number is another has to be
   * read again: its contents may have changed.
   */
  FolderSummaries on(FolderIndex other) {
    if (other == snapshot) {
      return this;
    }
    FolderSummaries moved = new FolderSummaries(other);
    if (columns.isEmpty()) {
      return moved;
    }
    int[] from = origins(other);
    columns.forEach((field, old) -> {
      Object[] values = moved.open(field);
      long weight = 0;
      for (int position = 0; position < from.length; position++) {
        Object value = from[position] < 0 ? null : old[from[position]];
        values[position] = value;
        weight += value == null ? 0 : Field.weight(value);
      }
      moved.weights.put(field, weight);
    });
    return moved;
  }

  /** For each position of another snapshot where the unchanged message is in this one, or -1. */
  private int[] origins(FolderIndex other) {
    int[] from = new int[other.count()];
    int here = 0;
    for (int there = 0; there < from.length; there++) {
      long number = other.number(there);
      while (here < snapshot.count() && snapshot.number(here) < number) {
        here++;
      }
      boolean same =
          here < snapshot.count()
              && snapshot.number(here) == number
              && snapshot.messageId(here) == other.messageId(there)
              && snapshot.changeNumber(here) == other.changeNumber(there);
      from[there] = same ? here : -1;
    }
    return from;
  }
}
