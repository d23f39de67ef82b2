package org.mapano.ejb.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The most recently used facts that never change.
 *
 * @param <K> key
 * @param <V> immutable value
 */
final class BoundedCache<K, V> {
  private final Map<K, V> entries;

  BoundedCache(int limit) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
          }
        };
  }

  synchronized V get(K key) {
    return entries.get(key);
  }

  synchronized void put(K key, V value) {
    entries.put(key, value);
  }

  synchronized void remove(K key) {
    entries.remove(key);
  }
}
