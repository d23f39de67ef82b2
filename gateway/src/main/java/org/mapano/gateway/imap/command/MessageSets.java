package org.mapano.gateway.imap.command;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** Messages that a client names by a set. */
final class MessageSets {
  private MessageSets() {}

  /**
   * Positions in the numbered snapshot.
   *
   * @param set the set, or null for the saved search result (RFC 5182)
   */
  static NumberRanges positions(SelectedMailbox mailbox, SequenceSet set, boolean uid)
      throws ImapException {
    return set == null ? mailbox.positionsOf(mailbox.saved()) : mailbox.positions(set, uid);
  }

  /** Hierarchy ids of the messages at positions that still exist, in order. */
  static List<Long> ids(SelectedMailbox mailbox, NumberRanges positions) {
    FolderIndex now = mailbox.marked();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < positions.ranges(); i++) {
      for (long p = positions.first(i); p <= positions.last(i); p++) {
        int found = now.find(mailbox.numbered().number((int) p));
        if (found >= 0) {
          ids.add(now.messageId(found));
        }
      }
    }
    return ids;
  }
}
