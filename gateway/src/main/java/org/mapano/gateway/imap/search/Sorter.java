package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** Puts found messages in order. Comparable texts are computed once for each message. */
public final class Sorter {
  private final SelectedMailbox mailbox;
  private final MessageData data;

  /** Sorts messages of the session's selected mailbox. */
  public Sorter(ImapSession session) {
    this.mailbox = session.selected();
    this.data = new MessageData(session);
  }

  /** Positions in the numbered snapshot in the wanted order. */
  public int[] sort(BitSet found, SortProgram program) throws IOException {
    List<SortedMessage> messages = new ArrayList<>(found.cardinality());
    boolean outline = program.needsOutline();
    List<SearchedMessage> window = new ArrayList<>();
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      int there = mailbox.marked().find(mailbox.numbered().number(p));
      if (there >= 0) {
        window.add(new SearchedMessage(mailbox, p, there));
      }
      if (window.size() == MessageData.WINDOW) {
        take(window, outline, messages);
      }
    }
    take(window, outline, messages);
    messages.sort(program.order());
    return messages.stream().mapToInt(SortedMessage::position).toArray();
  }

  private void take(List<SearchedMessage> window, boolean outline, List<SortedMessage> messages)
      throws IOException {
    if (outline && !window.isEmpty()) {
      data.outlines(window);
    }
    for (SearchedMessage message : window) {
      EnvelopeText envelope = message.envelope();
      messages.add(
          new SortedMessage(
              message.position(),
              message.receivedTicks(),
              message.size(),
              envelope,
              envelope == null ? null : SentDay.moment(envelope, message.receivedTicks())));
    }
    window.clear();
  }
}
