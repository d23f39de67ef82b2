package org.mapano.gateway.imap.session;

import java.io.IOException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.SequenceSet;

/**
 * The session's view of the selected mailbox. Two snapshots, both shared with other sessions: the
 * one whose messages and sequence numbers the client knows, and the one whose marks it knows. They
 * differ only while removed messages wait to be told.
 */
public final class SelectedMailbox {
  private static final long JUST_NOW_NANOS = 500_000_000L;

  private final long folderId;
  private final boolean readOnly;
  private final RecentMessages recent = new RecentMessages();
  private long lookedAt = System.nanoTime();
  private FolderIndex numbered;
  private FolderIndex marked;
  private NumberRanges saved = new NumberRanges();

  /**
   * A view.
   *
   * @param snapshot what is announced to the client at once
   * @param readOnly whether the client may change nothing
   */
  public SelectedMailbox(FolderIndex snapshot, boolean readOnly) {
    this.folderId = snapshot.state().folderId();
    this.readOnly = readOnly;
    this.numbered = snapshot;
    this.marked = snapshot;
    recent.arrived(0, snapshot);
  }

  /** Hierarchy id of the folder. */
  public long folderId() {
    return folderId;
  }

  /** True after EXAMINE or when rights allow no change. */
  public boolean readOnly() {
    return readOnly;
  }

  /** The snapshot that sequence numbers mean: number n is position n-1. */
  public FolderIndex numbered() {
    return numbered;
  }

  /** The latest snapshot; it may lack messages that are still numbered, and have newer ones. */
  public FolderIndex marked() {
    return marked;
  }

  /** Whether a message is recent in this session. */
  public boolean isRecent(long uid) {
    return recent.contains(uid);
  }

  /** How many of the numbered messages are recent. */
  public int recentCount() {
    return recent.count(numbered);
  }

  /** UIDs of the result that the client has saved (RFC 5182). */
  public NumberRanges saved() {
    return saved;
  }

  /** Saves a search result. */
  public void save(NumberRanges uids) {
    saved = uids;
  }

  /**
   * Positions in the numbered snapshot that a set names.
   *
   * @param uid whether the set holds UIDs; those that do not exist are passed over
   * @throws ImapException BAD when a sequence number is not in use; sets with an asterisk name
   *     nothing in an empty mailbox
   */
  public NumberRanges positions(SequenceSet set, boolean uid) throws ImapException {
    int count = numbered.count();
    if (!uid) {
      if (set.largest() > count && !(count == 0 && set.hasStar())) {
        throw ImapException.bad("Message number is not in use");
      }
      NumberRanges numbers = set.resolve(count);
      NumberRanges positions = new NumberRanges();
      for (int i = 0; i < numbers.ranges(); i++) {
        positions.add(numbers.first(i) - 1, numbers.last(i) - 1);
      }
      return positions;
    }
    return positionsOf(set.resolve(count == 0 ? 0 : numbered.number(count - 1)));
  }

  /** Positions of the UIDs that exist. */
  public NumberRanges positionsOf(NumberRanges uids) {
    NumberRanges positions = new NumberRanges();
    for (int i = 0; i < uids.ranges(); i++) {
      int first = at(uids.first(i));
      int after = at(uids.last(i) + 1);
      if (after > first) {
        positions.add(first, after - 1L);
      }
    }
    return positions;
  }

  private int at(long uid) {
    int found = numbered.find(uid);
    return found < 0 ? -found - 1 : found;
  }

  /** Whether the last look is so short ago that another one is not worth its statements. */
  boolean wasLookedAtJustNow() {
    return System.nanoTime() - lookedAt < JUST_NOW_NANOS;
  }

  /** Whether removed messages wait to be told. */
  boolean hasUntold() {
    return marked != numbered;
  }

  /** Looks at the folder again without telling the client. */
  public FolderIndex look(ImapSession session) {
    lookedAt = System.nanoTime();
    return session.services().index().open(session.account().session(), folderId);
  }

  /** Tells the client what has changed since it was last told. */
  public void update(ImapSession session, boolean withExpunge, boolean withUid) throws IOException {
    update(session, withExpunge, FlagEcho.changes(withUid));
  }

  /** Tells the client what has changed, with a say in which flags are told. */
  public void update(ImapSession session, boolean withExpunge, FlagEcho echo) throws IOException {
    FolderIndex now = look(session);
    if (now == marked && now == numbered && echo.own().isEmpty()) {
      return;
    }
    FolderIndex before = marked;
    if (now != numbered) {
      renumber(session, now, withExpunge);
    }
    marked = now;
    new FlagUpdates(session, this, echo).write(before, now);
    claimRecent(session);
  }

  /** Makes the messages that are recent here recent nowhere else, unless read-only. */
  public void claimRecent(ImapSession session) {
    if (!readOnly && recent.unclaimed(marked)) {
      session
          .services()
          .index()
          .markShown(session.account().session(), folderId, marked.number(marked.count() - 1));
    }
  }

  private void renumber(ImapSession session, FolderIndex now, boolean withExpunge)
      throws IOException {
    Renumbering change = Renumbering.of(numbered, now);
    if (!change.removed().isEmpty() && !withExpunge) {
      return;
    }
    change.write(session);
    if (change.added() > 0) {
      recent.arrived(change.highestKept(), now);
    }
    numbered = now;
    if (change.added() > 0) {
      session.out().ascii("* ").number(now.count()).ascii(" EXISTS").crlf();
      session.out().ascii("* ").number(recentCount()).ascii(" RECENT").crlf();
    }
    session.writer().spill();
  }
}
