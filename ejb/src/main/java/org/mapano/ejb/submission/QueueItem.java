package org.mapano.ejb.submission;

import java.time.Instant;
import java.util.List;

/**
 * A mail on its way out as administrators see it.
 *
 * @param key names it: {@code m} and its number in the queue, or {@code s} and the message's number
 *     while nobody has picked it up
 * @param owner login name of whose mail it is, null for nobody's
 * @param state {@code submitted}, or that of the row in lower case
 * @param mail the row; for a submitted message only its times and numbers mean something
 * @param recipients recipients, none while it is not prepared
 */
public record QueueItem(
    String key, String owner, String state, QueuedMail mail, List<MailRecipient> recipients) {
  /** When it is tried next; null while it is held. */
  public Instant next() {
    return mail.held() ? null : mail.nextTry();
  }
}
