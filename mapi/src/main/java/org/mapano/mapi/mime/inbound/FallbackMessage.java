package org.mapano.mapi.mime.inbound;

import java.time.Instant;
import java.util.List;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** The message that is delivered when a conversion has failed, so that no mail is lost. */
public final class FallbackMessage {
  private static final String SUBJECT = "Fallback delivery";
  private static final String SENDER = "System Administrator";
  private static final String BODY =
      """
      A message for you could not be converted for display.\r
      The original is attached unchanged as "original.eml".\r
      Please tell your administrator if this happens again.\r
      """;

  private FallbackMessage() {}

  /**
   * Builds the message.
   *
   * @param original the mail as it came
   * @param recipient whose address also stands for the sender's
   * @param now delivery time
   */
  public static MapiMessage build(ByteSource original, ResolvedAddress recipient, Instant now) {
    MapiMessage message =
        PlainMessage.build(
            "IPM.Note", SUBJECT, BODY, recipient.named(SENDER), List.of(recipient), now);
    message.properties().put(Tags.PR_HASATTACH, true);
    message.attachments().add(attachment(original));
    return message;
  }

  private static MapiAttachment attachment(ByteSource original) {
    MapiAttachment attachment = new MapiAttachment().data(original);
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, 1)
        .put(Tags.PR_ATTACH_LONG_FILENAME, "original.eml")
        .put(Tags.PR_ATTACH_MIME_TAG, "message/rfc822")
        .put(Tags.PR_RENDERING_POSITION, -1)
        .put(Tags.PR_ATTACH_FLAGS, 0)
        .put(Tags.PR_ATTACHMENT_HIDDEN, false);
    return attachment;
  }
}
