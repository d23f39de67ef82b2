package org.mapano.gateway.imap.session;

import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;

/** UIDs that are recent in one session: it is the first that was told about them. */
final class RecentMessages {
  private final NumberRanges uids = new NumberRanges();
  private long claimed;

  /**
   * New messages became visible.
   *
   * @param after highest UID that was visible before
   * @param now the snapshot that has the new ones
   */
  void arrived(long after, FolderIndex now) {
    long highest = now.count() == 0 ? 0 : now.number(now.count() - 1);
    long from = Math.max(Math.max(after, now.state().recentAfter()), claimed) + 1;
    if (from <= highest) {
      uids.add(from, highest);
    }
  }

  /** Whether the folder has messages that nobody was told about; says so once for each. */
  boolean unclaimed(FolderIndex now) {
    long highest = now.count() == 0 ? 0 : now.number(now.count() - 1);
    boolean news = highest > Math.max(claimed, now.state().recentAfter());
    claimed = Math.max(claimed, highest);
    return news;
  }

  boolean contains(long uid) {
    return uids.contains(uid);
  }

  int count(FolderIndex numbered) {
    long count = 0;
    for (int i = 0; i < uids.ranges(); i++) {
      count += position(numbered, uids.last(i) + 1) - position(numbered, uids.first(i));
    }
    return (int) count;
  }

  private static int position(FolderIndex index, long uid) {
    int found = index.find(uid);
    return found < 0 ? -found - 1 : found;
  }
}
