package org.mapano.gateway.imap.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ImapSession;

/** Fields of messages of a session's selected folder, from memory or from the store. */
public final class SummaryReader {
  /** Messages that are read together. */
  private static final int WINDOW = 512;

  /** Usual size of an envelope in memory, in bytes. */
  private static final long ENVELOPE_BYTES = 400;

  private final ImapSession session;
  private final SummaryCache cache;

  /** Reads for a session that has selected a folder. */
  public SummaryReader(ImapSession session) {
    this.session = session;
    this.cache = session.services().summaries();
  }

  /**
   * Fields of messages.
   *
   * @param snapshot a snapshot that the session has looked at
   * @param fields what of them
   * @param positions which, in the snapshot; those that are gone have no values afterwards
   */
  public Summaries read(FolderIndex snapshot, Set<Field> fields, BitSet positions)
      throws IOException {
    if (fields.isEmpty() || positions.isEmpty()) {
      return Summaries.NONE;
    }
    ReentrantLock lock = cache.lock(snapshot.state().folderId());
    lock.lock();
    try {
      FolderSummaries folder = cache.get(snapshot);
      Summaries result = Summaries.of(folder, fields);
      fill(folder, fields, result, positions);
      cache.put(folder);
      return result;
    } finally {
      lock.unlock();
    }
  }

  private void fill(FolderSummaries folder, Set<Field> fields, Summaries present, BitSet positions)
      throws IOException {
    Set<Field> wanted = EnumSet.copyOf(fields);
    if (folder.snapshot().count() * ENVELOPE_BYTES <= cache.maxBytes() / 4 * 3) {
      // Whatever is asked next can then be made without the database.
      wanted.add(Field.ENVELOPE);
    }
    SummaryLoader loader = new SummaryLoader(session, folder, wanted);
    List<Integer> window = new ArrayList<>();
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      if (present.has(p)) {
        continue;
      }
      window.add(p);
      if (window.size() == WINDOW) {
        loader.load(window);
        window.clear();
      }
    }
    if (!window.isEmpty()) {
      loader.load(window);
    }
  }
}
