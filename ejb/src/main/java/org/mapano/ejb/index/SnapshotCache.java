package org.mapano.ejb.index;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The most recently used snapshots, within a number of bytes. One snapshot larger than the limit is
 * still returned to whoever read it, but not kept.
 */
final class SnapshotCache {
  private final long maxBytes;
  private final Map<Long, Snapshot> snapshots = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  SnapshotCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  synchronized Snapshot get(long folderId) {
    return snapshots.get(folderId);
  }

  synchronized void put(long folderId, Snapshot snapshot) {
    remove(folderId);
    snapshots.put(folderId, snapshot);
    bytes += snapshot.rows().bytes();
    var eldest = snapshots.entrySet().iterator();
    while (bytes > maxBytes && eldest.hasNext()) {
      bytes -= eldest.next().getValue().rows().bytes();
      eldest.remove();
    }
  }

  synchronized void remove(long folderId) {
    Snapshot old = snapshots.remove(folderId);
    if (old != null) {
      bytes -= old.rows().bytes();
    }
  }

  synchronized void clear() {
    snapshots.clear();
    bytes = 0;
  }
}
