package org.mapano.gateway.imap.thread;

import java.util.List;
import org.mapano.gateway.imap.summary.ThreadFacts;

/**
 * A message to be threaded.
 *
 * @param number sequence number or UID to tell
 * @param facts what is known of it
 */
public record ThreadedMessage(long number, ThreadFacts facts) {
  String messageId() {
    return facts.messageId();
  }

  List<String> references() {
    return facts.references();
  }

  String subject() {
    return facts.subject();
  }

  boolean reply() {
    return facts.reply();
  }

  long sent() {
    return facts.sent();
  }
}
