package org.mapano.ejb.cells;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.mapano.ejb.index.FolderContents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.prop.PropMap;

/**
 * What is remembered of the messages of one folder, as one transaction may use it: what changed
 * since it was read is read again. Used by one thread within the transaction.
 */
public final class FolderMemory {
  /** Rows with longer values are not worth their place. */
  private static final long MAX_ROW_BYTES = 16 * 1024;

  private final MessageMemory memory;
  private final FolderContents contents;

  /**
   * @param memory what is held of all folders; null when nothing is to be remembered
   * @param contents what the transaction knows of the folder; null with the memory
   */
  FolderMemory(MessageMemory memory, FolderContents contents) {
    this.memory = memory;
    this.contents = contents;
  }

  /** Remembers nothing: everything is read. */
  public static FolderMemory none() {
    return new FolderMemory(null, null);
  }

  /** The contents that it goes by; null when nothing is remembered. */
  public FolderContents contents() {
    return contents;
  }

  /** Whether {@link #cells} may be asked for some properties; always when nothing is remembered. */
  public boolean holds(Tx tx, Set<Integer> tags) throws SQLException {
    return memory == null || memory.holds(tx, tags);
  }

  /**
   * Reads what is not remembered.
   *
   * @param <V> what is read
   */
  @FunctionalInterface
  public interface Loader<V> {
    /** Values of those objects that have one. */
    Map<Long, V> load(Collection<Long> ids) throws SQLException;
  }

  /**
   * Stored properties as cells hold them.
   *
   * @param tags what is wanted, such as {@link #holds}
   */
  public Map<Long, PropMap> cells(Collection<Long> ids, Set<Integer> tags, Loader<PropMap> loader)
      throws SQLException {
    if (contents == null || tags.isEmpty()) {
      return loader.load(ids);
    }
    int[] names = memory.layout(CellRow.names(tags));
    Long[] keys = ids.toArray(Long[]::new);
    Object[] held = memory.cells().get(keys, changes(keys, Set.of()));
    Map<Long, PropMap> found = new HashMap<>(keys.length * 2);
    Map<Long, CellRow> outdated = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      PropMap properties = new PropMap();
      if (held[i] instanceof CellRow row && row.fill(names, properties)) {
        found.put(keys[i], properties);
      } else {
        missing.add(keys[i]);
        if (held[i] != null) {
          outdated.put(keys[i], (CellRow) held[i]);
        }
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, PropMap> read = loader.load(missing);
      found.putAll(read);
      Map<Long, CellRow> rows = new HashMap<>();
      read.forEach((id, properties) -> {
        CellRow row = CellRow.of(names, properties);
        CellRow before = outdated.get(id);
        rows.put(id, before == null ? row : before.with(row));
      });
      keep(memory.cells(), rows, Set.of(), CellRow::bytes);
    }
    return found;
  }

  /** Rows of the hierarchy. */
  public Map<Long, ObjectRow> objects(Collection<Long> ids, Loader<ObjectRow> loader)
      throws SQLException {
    return contents == null
        ? loader.load(ids)
        : recall(memory.objects(), ids, Set.of(), loader, row -> 40);
  }

  /**
   * Identifiers.
   *
   * @param fixed stores and folders among the objects, whose identifiers never change
   */
  public Map<Long, ObjectKeys.Keys> keys(
      Collection<Long> ids, Set<Long> fixed, Loader<ObjectKeys.Keys> loader) throws SQLException {
    return contents == null
        ? loader.load(ids)
        : recall(memory.keys(), ids, fixed, loader, FolderMemory::bytes);
  }

  private static long bytes(ObjectKeys.Keys keys) {
    return 32 + length(keys.entryId()) + length(keys.sourceKey());
  }

  private static long length(byte[] data) {
    return data == null ? 0 : 16 + data.length;
  }

  @SuppressWarnings("unchecked")
  private <V> Map<Long, V> recall(
      StampedCache<Long, V> cache,
      Collection<Long> ids,
      Set<Long> fixed,
      Loader<V> loader,
      ToLongFunction<V> bytes)
      throws SQLException {
    Long[] keys = ids.toArray(Long[]::new);
    Object[] held = cache.get(keys, changes(keys, fixed));
    Map<Long, V> found = new HashMap<>(keys.length * 2);
    List<Long> missing = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      if (held[i] == null) {
        missing.add(keys[i]);
      } else {
        found.put(keys[i], (V) held[i]);
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, V> read = loader.load(missing);
      found.putAll(read);
      keep(cache, read, fixed, bytes);
    }
    return found;
  }

  private long[] changes(Long[] ids, Set<Long> fixed) {
    long[] changes = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      changes[i] = fixed.contains(ids[i]) ? 0 : contents.changeOf(ids[i]);
    }
    return changes;
  }

  private <V> void keep(
      StampedCache<Long, V> cache, Map<Long, V> values, Set<Long> fixed, ToLongFunction<V> bytes) {
    values.forEach((id, value) -> {
      long size = bytes.applyAsLong(value);
      if (fixed.contains(id)) {
        cache.put(id, Long.MAX_VALUE, value, size);
      } else if (size <= MAX_ROW_BYTES && contents.changeOf(id) >= 0) {
        cache.put(id, contents.changeNumber(), value, size);
      }
    });
  }
}
