package org.mapano.gateway.imap.summary;

import java.util.List;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.mime.header.BaseSubject;
import org.mapano.mapi.mime.header.MessageIds;

/**
 * What threading needs of a message (RFC 5256 section 3).
 *
 * @param messageId its id without brackets, or null
 * @param references ids of the messages before it, oldest first
 * @param subject base subject without case
 * @param reply whether the subject was marked as a reply or forward
 * @param sent moment of the Date field in milliseconds since 1970
 */
public record ThreadFacts(
    String messageId, List<String> references, String subject, boolean reply, long sent) {
  private static final int OBJECT_BYTES = 56;

  static ThreadFacts of(Described message) {
    BaseSubject subject = BaseSubject.of(message.text().decodedSubject());
    List<String> ids = MessageIds.parse(message.references());
    String answered = MessageIds.first(message.text().inReplyTo());
    if (ids.isEmpty() && answered != null) {
      ids = List.of(answered);
    }
    return new ThreadFacts(
        MessageIds.first(message.text().messageId()),
        ids,
        CaseFolding.fold(subject.text()),
        subject.replyOrForward(),
        Field.moment(message));
  }

  int weight() {
    int weight = 2 * OBJECT_BYTES + subject.length() + (messageId == null ? 0 : messageId.length());
    for (String id : references) {
      weight += OBJECT_BYTES + id.length();
    }
    return weight;
  }
}
