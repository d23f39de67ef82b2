package org.mapano.ejb.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mapano.mapi.id.InstanceKey;

/**
 * The rows of a table in order. Immutable.
 *
 * <p>Without order there are only the ids, descending. Otherwise every row has one key that holds
 * all levels of the order; rows with equal keys are in descending order of their ids.
 */
final class View {
  static final View EMPTY = new View(new long[0], null, null);

  private final long[] ids;

  /** Index of the value each row shows of a multi-value column; null when all are 0. */
  private final int[] instances;

  private final byte[][] keys;

  /** Ids in descending order. */
  View(long[] ids) {
    this(ids, null, null);
  }

  private View(long[] ids, int[] instances, byte[][] keys) {
    this.ids = ids;
    this.instances = instances;
    this.keys = keys;
  }

  /** Estimate of the memory held. */
  long bytes() {
    long bytes = 64 + 8L * ids.length + (instances == null ? 0 : 4L * instances.length);
    if (keys != null) {
      for (byte[] key : keys) {
        bytes += 4 + 16 + (key.length + 7 & ~7);
      }
    }
    return bytes;
  }

  /** A view of rows in any order. */
  static View of(Collection<RowEntry> rows, boolean sorted) {
    RowEntry[] entries = rows.toArray(RowEntry[]::new);
    Arrays.sort(entries);
    long[] ids = new long[entries.length];
    int[] instances = new int[entries.length];
    byte[][] keys = sorted ? new byte[entries.length][] : null;
    boolean several = false;
    for (int i = 0; i < entries.length; i++) {
      ids[i] = entries[i].id();
      instances[i] = entries[i].instance();
      several |= instances[i] != 0;
      if (sorted) {
        keys[i] = entries[i].key();
      }
    }
    return new View(ids, several ? instances : null, keys);
  }

  /** A view of rows in the order given, which cannot take in others. */
  static View ordered(List<RowEntry> rows) {
    long[] ids = rows.stream().mapToLong(RowEntry::id).toArray();
    int[] instances = rows.stream().mapToInt(RowEntry::instance).toArray();
    return new View(ids, instances, null);
  }

  int size() {
    return ids.length;
  }

  long id(int index) {
    return ids[index];
  }

  int instance(int index) {
    return instances == null ? 0 : instances[index];
  }

  InstanceKey key(int index) {
    return InstanceKey.of((int) ids[index], instance(index));
  }

  RowEntry entry(int index) {
    return new RowEntry(ids[index], instance(index), keys == null ? RowEntry.NO_KEY : keys[index]);
  }

  /** Index of a row, or -1. */
  int indexOf(long id, int instance) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id && instance(i) == instance) {
        return i;
      }
    }
    return -1;
  }

  /** This view without the rows of some objects and with other rows in their places. */
  View replace(Set<Long> objects, List<RowEntry> rows) {
    RowEntry[] added = rows.toArray(RowEntry[]::new);
    Arrays.sort(added);
    int capacity = ids.length + added.length;
    long[] newIds = new long[capacity];
    int[] newInstances = new int[capacity];
    byte[][] newKeys = keys == null ? null : new byte[capacity][];
    boolean several = false;
    int count = 0;
    int next = 0;
    for (int i = 0; i <= ids.length; i++) {
      while (next < added.length && (i == ids.length || added[next].compareTo(entry(i)) < 0)) {
        newIds[count] = added[next].id();
        newInstances[count] = added[next].instance();
        if (newKeys != null) {
          newKeys[count] = added[next].key();
        }
        several |= newInstances[count] != 0;
        count++;
        next++;
      }
      if (i < ids.length && !objects.contains(ids[i])) {
        newIds[count] = ids[i];
        newInstances[count] = instance(i);
        if (newKeys != null) {
          newKeys[count] = keys[i];
        }
        several |= newInstances[count] != 0;
        count++;
      }
    }
    return new View(
        Arrays.copyOf(newIds, count),
        several ? Arrays.copyOf(newInstances, count) : null,
        newKeys == null ? null : Arrays.copyOf(newKeys, count));
  }
}
