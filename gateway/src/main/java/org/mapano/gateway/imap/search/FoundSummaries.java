package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;
import org.mapano.gateway.imap.summary.SummaryReader;

/** Hands out found messages one by one together with fields of them. */
final class FoundSummaries {
  private final SelectedMailbox mailbox;
  private final SummaryReader reader;

  FoundSummaries(ImapSession session) {
    this.mailbox = session.selected();
    this.reader = new SummaryReader(session);
  }

  /** Takes one message after the other. */
  interface Taker {
    /**
     * Takes a message.
     *
     * @param told position in the numbered snapshot
     * @param position position in the latest one, for which the fields are
     */
    void take(int told, FolderIndex latest, Summaries summaries, int position);
  }

  /** Reads fields of messages found in the numbered snapshot; those that are gone are left out. */
  void each(BitSet found, Set<Field> fields, Taker taker) throws IOException {
    FolderIndex latest = mailbox.marked();
    FolderIndex numbered = mailbox.numbered();
    boolean same = latest == numbered;
    BitSet positions = found;
    if (!same) {
      positions = new BitSet(latest.count());
      for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
        int there = latest.find(numbered.number(p));
        if (there >= 0) {
          positions.set(there);
        }
      }
    }
    Summaries summaries = reader.read(latest, fields, positions);
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      if (summaries.has(p)) {
        taker.take(same ? p : numbered.find(latest.number(p)), latest, summaries, p);
      }
    }
  }
}
