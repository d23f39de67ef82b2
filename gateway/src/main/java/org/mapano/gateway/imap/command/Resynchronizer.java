package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.Arrays;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** Tells a client what it missed since a mod-sequence (RFC 7162 3.2.5, 3.2.6). */
final class Resynchronizer {
  private final ImapSession session;
  private final SelectedMailbox mailbox;

  Resynchronizer(ImapSession session) {
    this.session = session;
    this.mailbox = session.selected();
  }

  /**
   * Writes VANISHED (EARLIER), and flags of changed messages.
   *
   * @param since mod-sequence the client knows
   * @param known UIDs the client asks about, null for all
   * @param flags whether changed flags are written too
   */
  void write(long since, SequenceSet known, boolean flags) throws IOException {
    FolderIndex index = mailbox.numbered();
    long next = Math.max(1, index.state().nextNumber());
    NumberRanges asked =
        known == null ? new NumberRanges().add(1, next - 1) : known.resolve(next - 1);
    vanished(index, since, asked, next);
    if (!flags) {
      return;
    }
    for (int p = 0; p < index.count(); p++) {
      if (index.changeNumber(p) > since && asked.contains(index.number(p))) {
        ResponseBuffer out = session.out();
        out.ascii("* ").number(p + 1L).ascii(" FETCH (UID ").number(index.number(p));
        out.ascii(" FLAGS ");
        Flags.write(out, index.marks(p), index.keywords(p), mailbox.isRecent(index.number(p)));
        out.ascii(" MODSEQ (").number(index.changeNumber(p)).ascii("))").crlf();
        session.writer().spill();
      }
    }
  }

  private void vanished(FolderIndex index, long since, NumberRanges asked, long next) {
    long[] gone =
        session
            .services()
            .index()
            .vanishedSince(session.account().session(), mailbox.folderId(), since);
    NumberRanges vanished = gone == null ? missing(index, asked, next) : those(index, asked, gone);
    if (!vanished.isEmpty()) {
      session.out().ascii("* VANISHED (EARLIER) ").set(vanished).crlf();
    }
  }

  private static NumberRanges those(FolderIndex index, NumberRanges asked, long[] gone) {
    long[] sorted = gone.clone();
    Arrays.sort(sorted);
    NumberRanges vanished = new NumberRanges();
    for (long uid : sorted) {
      if (asked.contains(uid) && index.find(uid) < 0) {
        vanished.add(uid);
      }
    }
    return vanished;
  }

  /** Everything asked about that is not there: the answer when history does not reach back. */
  private static NumberRanges missing(FolderIndex index, NumberRanges asked, long next) {
    NumberRanges missing = new NumberRanges();
    for (int i = 0; i < asked.ranges(); i++) {
      long from = asked.first(i);
      long to = Math.min(asked.last(i), next - 1);
      int found = index.find(from);
      int p = found < 0 ? -found - 1 : found;
      while (p < index.count() && index.number(p) <= to) {
        if (index.number(p) > from) {
          missing.add(from, index.number(p) - 1);
        }
        from = index.number(p) + 1;
        p++;
      }
      if (from <= to) {
        missing.add(from, to);
      }
    }
    return missing;
  }
}
