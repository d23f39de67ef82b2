package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.ThreadFacts;
import org.mapano.gateway.imap.thread.ThreadedMessage;

/** Reads what threading needs of found messages. */
public final class ThreadData {
  private final FoundSummaries data;

  /** Reads from the session's selected mailbox. */
  public ThreadData(ImapSession session) {
    this.data = new FoundSummaries(session);
  }

  /** The messages at positions of the numbered snapshot, told by UID or sequence number. */
  public List<ThreadedMessage> read(BitSet found, boolean uid) throws IOException {
    List<ThreadedMessage> messages = new ArrayList<>(found.cardinality());
    data.each(
        found,
        Set.of(Field.THREAD),
        (told, latest, summaries, position) ->
            messages.add(
                new ThreadedMessage(
                    uid ? latest.number(position) : told + 1L,
                    (ThreadFacts) summaries.value(Field.THREAD, position))));
    return messages;
  }
}
