package org.mapano.gateway.imap.summary;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.mapano.ejb.index.FolderIndex;

/**
 * The summaries of the folders used last, within a number of bytes; shared by all sessions of this
 * server. What is in it is only given to sessions that hold a current snapshot of the folder, which
 * the store gave them after looking at rights and changes.
 */
public final class SummaryCache {
  private static final int MEMORY_SHARE = 8;
  private static final int LOCKS = 64;

  private final long maxBytes;
  private final Map<Long, Entry> folders = new LinkedHashMap<>(64, 0.75f, true);
  private final ReentrantLock[] locks = new ReentrantLock[LOCKS];
  private long bytes;

  private record Entry(FolderSummaries summaries, long bytes) {}

  /** A cache of at most an eighth of the heap. */
  public SummaryCache() {
    this(Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
  }

  /**
   * @param maxBytes bytes that summaries may take
   */
  SummaryCache(long maxBytes) {
    this.maxBytes = maxBytes;
    for (int i = 0; i < LOCKS; i++) {
      locks[i] = new ReentrantLock();
    }
  }

  long maxBytes() {
    return maxBytes;
  }

  /** Held while a folder's summaries are read from the store, so that nobody reads them twice. */
  ReentrantLock lock(long folderId) {
    return locks[Math.floorMod(Long.hashCode(folderId), LOCKS)];
  }

  /** What is known, for a snapshot; perhaps nothing. */
  FolderSummaries get(FolderIndex snapshot) {
    Entry known = find(snapshot.state().folderId());
    return known == null ? new FolderSummaries(snapshot) : known.summaries().on(snapshot);
  }

  private synchronized Entry find(long folderId) {
    return folders.get(folderId);
  }

  /** Keeps summaries, unless those of a later snapshot are there. */
  synchronized void put(FolderSummaries summaries) {
    long folderId = summaries.snapshot().state().folderId();
    Entry known = folders.get(folderId);
    long change = summaries.snapshot().state().changeNumber();
    if (known != null && known.summaries().snapshot().state().changeNumber() > change) {
      return;
    }
    remove(folderId);
    summaries.shrink(maxBytes);
    Entry entry = new Entry(summaries, summaries.bytes());
    folders.put(folderId, entry);
    bytes += entry.bytes();
    Iterator<Entry> eldest = folders.values().iterator();
    while (bytes > maxBytes && eldest.hasNext()) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }

  private void remove(long folderId) {
    Entry old = folders.remove(folderId);
    if (old != null) {
      bytes -= old.bytes();
    }
  }
}
