package org.mapano.mapi.mime.inbound;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** A message of plain text that the server itself writes into a mailbox. */
public final class PlainMessage {
  private PlainMessage() {}

  /**
   * Builds the message.
   *
   * @param messageClass such as {@code IPM.Note}
   * @param subject without prefix
   * @param body plain text with line ends CR LF
   * @param sender who it is from, also as the one represented
   * @param recipients who it is to
   * @param now time of sending and of delivery
   */
  public static MapiMessage build(
      String messageClass,
      String subject,
      String body,
      ResolvedAddress sender,
      List<ResolvedAddress> recipients,
      Instant now) {
    MapiMessage message = new MapiMessage();
    PropMap properties = message.properties();
    properties
        .put(Tags.PR_MESSAGE_CLASS, messageClass)
        .put(Tags.PR_MESSAGE_FLAGS, 2)
        .put(Tags.PR_SEARCH_KEY, SearchKeys.random())
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_SUBJECT_PREFIX, "")
        .put(Tags.PR_NORMALIZED_SUBJECT, subject)
        .put(Tags.PR_CONVERSATION_TOPIC, subject)
        .put(Tags.PR_BODY, body)
        .put(Tags.PR_INTERNET_CPID, CodePages.UTF_8)
        .put(
            Tags.PR_DISPLAY_TO,
            String.join("; ", recipients.stream().map(ResolvedAddress::displayName).toList()))
        .put(Tags.PR_DISPLAY_CC, "")
        .put(Tags.PR_DISPLAY_BCC, "")
        .put(Tags.PR_HASATTACH, false);
    times(properties, now);
    sender.put(properties, TagGroup.SENDER);
    sender.put(properties, TagGroup.REPRESENTING);
    for (int i = 0; i < recipients.size(); i++) {
      message.recipients().add(AddressConverter.row(recipients.get(i), 1, i));
    }
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
}
