package org.mapano.mapi.mime.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

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
    MapiMessage message = new MapiMessage();
    PropMap properties = message.properties();
    properties
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_MESSAGE_FLAGS, 2)
        .put(Tags.PR_SEARCH_KEY, SearchKeys.random())
        .put(Tags.PR_SUBJECT, SUBJECT)
        .put(Tags.PR_SUBJECT_PREFIX, "")
        .put(Tags.PR_NORMALIZED_SUBJECT, SUBJECT)
        .put(Tags.PR_CONVERSATION_TOPIC, SUBJECT)
        .put(Tags.PR_BODY, BODY)
        .put(Tags.PR_INTERNET_CPID, CodePages.UTF_8)
        .put(Tags.PR_DISPLAY_TO, recipient.displayName())
        .put(Tags.PR_DISPLAY_CC, "")
        .put(Tags.PR_DISPLAY_BCC, "")
        .put(Tags.PR_HASATTACH, true);
    times(properties, now);
    recipient.named(SENDER).put(properties, TagGroup.SENDER);
    recipient.named(SENDER).put(properties, TagGroup.REPRESENTING);
    message.recipients().add(AddressConverter.row(recipient, 1, 0));
    message.attachments().add(attachment(original));
    return message;
  }

  private static void times(PropMap properties, Instant now) {
    long day = MapiTime.ticks(now.truncatedTo(ChronoUnit.DAYS));
    properties
        .put(Tags.PR_CLIENT_SUBMIT_TIME, MapiTime.ticks(now))
        .put(Tags.PR_EC_CLIENT_SUBMIT_DATE, day)
        .put(Tags.PR_MESSAGE_DELIVERY_TIME, MapiTime.ticks(now))
        .put(Tags.PR_EC_MESSAGE_DELIVERY_DATE, day);
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
