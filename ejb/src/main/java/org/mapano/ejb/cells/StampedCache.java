package org.mapano.ejb.cells;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The most recently used values within a number of bytes, each with the change number up to which
 * it is right.
 *
 * @param <K> key
 * @param <V> immutable value
 */
public final class StampedCache<K, V> {
  /** What an entry takes beside its value: nodes of the map, key, this record. */
  static final int OVERHEAD = 120;

  private final long maxBytes;
  private final Map<K, Held<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  private long requests;
  private long hits;

  /**
   * A value and what is known of it.
   *
   * @param value the value
   * @param stamp change number: every change up to it is contained
   * @param bytes memory it takes
   */
  public record Held<V>(V value, long stamp, long bytes) {}

  /**
   * @param maxBytes most bytes, 0 for a cache that holds nothing
   */
  public StampedCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** What is held for a key, whatever its stamp, or null. */
  public synchronized Held<V> get(K key) {
    requests++;
    Held<V> held = entries.get(key);
    if (held != null) {
      hits++;
    }
    return held;
  }

  /**
   * Values for keys that have not changed since they were read.
   *
   * @param changed the last change of each key's object; a negative one finds nothing
   * @return by position, null for what is not held or older than the change
   */
  synchronized Object[] get(K[] keys, long[] changed) {
    Object[] found = new Object[keys.length];
    requests += keys.length;
    for (int i = 0; i < keys.length; i++) {
      Held<V> held = changed[i] < 0 ? null : entries.get(keys[i]);
      if (held != null && held.stamp() >= changed[i]) {
        found[i] = held.value();
        hits++;
      }
    }
    return found;
  }

  /** Holds a value; one that is right up to a later change stays. */
  public synchronized void put(K key, long stamp, V value, long valueBytes) {
    long size = valueBytes + OVERHEAD;
    Held<V> before = entries.get(key);
    if (size > maxBytes || before != null && before.stamp() > stamp) {
      return;
    }
    entries.put(key, new Held<>(value, stamp, size));
    bytes += size - (before == null ? 0 : before.bytes());
    Iterator<Held<V>> eldest = entries.values().iterator();
    while (bytes > maxBytes) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }

  /** Forgets everything. */
  public synchronized void clear() {
    entries.clear();
    bytes = 0;
  }

  /** What the cache holds and how often it helped. */
  public synchronized CacheFigures figures() {
    return new CacheFigures(entries.size(), bytes, maxBytes, requests, hits);
  }
}
