package org.mapano.web.admin;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.submission.MailRecipient;
import org.mapano.ejb.submission.QueueItem;

/** A mail on its way out as answers show it. */
@Schema(name = "QueuedMail")
public record QueueView(
    String id,
    @Schema(description = "Login name of whose mail it is") String owner,
    @Schema(enumeration = {"submitted", "preparing", "ready", "decided"}) String state,
    @Schema(description = "Envelope sender, empty for mail of machines") String sender,
    @Schema(description = "Bytes") long size,
    int attempts,
    boolean held,
    @Schema(description = "ISO 8601") String created,
    @Schema(description = "ISO 8601; absent while it is held") String nextTry,
    @Schema(description = "Why the last attempt failed") String problem,
    List<Recipient> recipients) {

  /** A recipient. */
  @Schema(name = "QueuedMailRecipient")
  public record Recipient(
      String address,
      @Schema(enumeration = {"waiting", "sent", "failed", "reported"}) String state,
      @Schema(description = "What the relay last said") String reply) {
    static Recipient of(MailRecipient recipient) {
      int code = recipient.reply().code();
      String text = recipient.reply().text();
      return new Recipient(
          recipient.address(),
          recipient.state().name().toLowerCase(Locale.ROOT),
          code == 0 && text.isEmpty() ? null : (code == 0 ? "" : code + " ") + text);
    }
  }

  static QueueView of(QueueItem item) {
    return new QueueView(
        item.key(),
        item.owner(),
        item.state(),
        item.mail().sender(),
        item.mail().size(),
        item.mail().attempts(),
        item.mail().held(),
        item.mail().created().toString(),
        item.next() == null ? null : item.next().toString(),
        item.mail().problem(),
        item.recipients().stream().map(Recipient::of).toList());
  }
}
