package org.mapano.gateway.imap.session;

import java.io.IOException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;

/**
 * How the messages of a folder changed between two snapshots.
 *
 * @param before the earlier snapshot
 * @param removed positions in the earlier snapshot that are not there any more
 * @param added number of messages at the end that are new
 * @param highestKept highest UID of the earlier snapshot that is still there, or its highest UID
 */
record Renumbering(FolderIndex before, NumberRanges removed, int added, long highestKept) {

  /**
   * Compares two snapshots. A message that appears between known ones (its number was given before
   * theirs, but became visible later) makes everything behind it count as removed and new, so that
   * sequence numbers stay in the order of UIDs.
   */
  static Renumbering of(FolderIndex before, FolderIndex now) {
    NumberRanges removed = new NumberRanges();
    int old = 0;
    int fresh = 0;
    while (old < before.count() && fresh < now.count()) {
      long known = before.number(old);
      long there = now.number(fresh);
      if (known < there) {
        removed.add(old++);
      } else if (known == there) {
        old++;
        fresh++;
      } else {
        break;
      }
    }
    if (old < before.count()) {
      removed.add(old, before.count() - 1L);
    }
    long highest = before.count() == 0 ? 0 : before.number(before.count() - 1);
    return new Renumbering(before, removed, now.count() - fresh, highest);
  }

  /** Writes EXPUNGE from the highest number down, or VANISHED. */
  void write(ImapSession session) throws IOException {
    if (removed.isEmpty()) {
      return;
    }
    if (session.enabled(Extension.QRESYNC)) {
      NumberRanges uids = new NumberRanges();
      for (int i = 0; i < removed.ranges(); i++) {
        for (long p = removed.first(i); p <= removed.last(i); p++) {
          uids.add(before.number((int) p));
        }
      }
      session.out().ascii("* VANISHED ").set(uids).crlf();
      return;
    }
    for (int i = removed.ranges() - 1; i >= 0; i--) {
      for (long p = removed.last(i); p >= removed.first(i); p--) {
        session.out().ascii("* ").number(p + 1).ascii(" EXPUNGE").crlf();
        session.writer().spill();
      }
    }
  }
}
