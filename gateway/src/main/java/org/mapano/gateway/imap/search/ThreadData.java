package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.thread.ThreadedMessage;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.mime.header.BaseSubject;
import org.mapano.mapi.mime.header.MessageIds;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Reads what threading needs of found messages, in windows. */
public final class ThreadData {
  private final SelectedMailbox mailbox;
  private final MessageData data;

  /** Reads from the session's selected mailbox. */
  public ThreadData(ImapSession session) {
    this.mailbox = session.selected();
    this.data = new MessageData(session);
  }

  /** The messages at positions of the numbered snapshot, told by UID or sequence number. */
  public List<ThreadedMessage> read(BitSet found, boolean uid) throws IOException {
    List<ThreadedMessage> messages = new ArrayList<>(found.cardinality());
    List<SearchedMessage> window = new ArrayList<>();
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      int there = mailbox.marked().find(mailbox.numbered().number(p));
      if (there >= 0) {
        window.add(new SearchedMessage(mailbox, p, there));
      }
      if (window.size() == MessageData.WINDOW) {
        take(window, uid, messages);
      }
    }
    take(window, uid, messages);
    return messages;
  }

  private void take(List<SearchedMessage> window, boolean uid, List<ThreadedMessage> messages)
      throws IOException {
    if (window.isEmpty()) {
      return;
    }
    data.outlines(window);
    Map<Long, PropMap> references = data.references(window);
    for (SearchedMessage message : window) {
      EnvelopeText envelope = message.envelope();
      BaseSubject subject = BaseSubject.of(envelope.decodedSubject());
      PropMap properties = references.get(message.id());
      List<String> ids =
          MessageIds.parse(
              properties == null ? null : properties.string(Tags.PR_INTERNET_REFERENCES));
      if (ids.isEmpty() && MessageIds.first(envelope.inReplyTo()) != null) {
        ids = List.of(MessageIds.first(envelope.inReplyTo()));
      }
      messages.add(
          new ThreadedMessage(
              uid ? message.uid() : message.sequence(),
              MessageIds.first(envelope.messageId()),
              ids,
              CaseFolding.fold(subject.text()),
              subject.replyOrForward(),
              SentDay.moment(envelope, message.receivedTicks())));
    }
    window.clear();
  }
}
