package org.mapano.mapi.mime.inbound;

import java.util.List;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Puts a calendar item onto the message that carried it (calendar.md 4.4, delivery.md 4.5). */
final class CalendarMerge {
  private static final String ANSWER = "IPM.Schedule.Meeting.Resp";
  private static final String CANCELED = "IPM.Schedule.Meeting.Canceled";

  /** What the mail says itself. */
  private static final List<Integer> OF_THE_MAIL =
      List.of(
          Tags.PR_SENDER_NAME,
          Tags.PR_SENDER_ENTRYID,
          Tags.PR_SENDER_ADDRTYPE,
          Tags.PR_SENDER_EMAIL_ADDRESS,
          Tags.PR_SENDER_SEARCH_KEY,
          Tags.PR_SENDER_SMTP_ADDRESS,
          Tags.PR_DISPLAY_TO,
          Tags.PR_DISPLAY_CC,
          Tags.PR_DISPLAY_BCC);

  private static final List<Integer> SUBJECT =
      List.of(
          Tags.PR_SUBJECT,
          Tags.PR_SUBJECT_PREFIX,
          Tags.PR_NORMALIZED_SUBJECT,
          Tags.PR_CONVERSATION_TOPIC);

  private CalendarMerge() {}

  /** Merges an item, except for its text. The recipients of the mail stay, as does its sender. */
  static void merge(MapiMessage item, MapiMessage message) {
    PropMap own = message.properties();
    String messageClass = item.properties().string(Tags.PR_MESSAGE_CLASS, "");
    boolean toOrganizer = messageClass.startsWith(ANSWER);
    boolean subjectStays =
        (toOrganizer || messageClass.equals(CANCELED))
            && !own.string(Tags.PR_SUBJECT, "").isBlank();
    for (PropValue value : item.properties()) {
      int tag = value.tag();
      boolean stays =
          isAmong(tag, OF_THE_MAIL)
              || subjectStays && isAmong(tag, SUBJECT)
              || toOrganizer && isRepresenting(tag)
              || PropTag.id(tag) == PropTag.id(Tags.PR_BODY);
      if (!stays) {
        own.put(value);
      }
    }
    item.named()
        .asMap()
        .forEach((name, typed) -> message.named().put(name, typed.type(), typed.value()));
    message.attachments().addAll(item.attachments());
    if (message.recipients().isEmpty()) {
      message.recipients().addAll(item.recipients());
    }
  }

  private static boolean isAmong(int tag, List<Integer> tags) {
    return tags.stream().anyMatch(other -> PropTag.id(other) == PropTag.id(tag));
  }

  /** An answer comes from the attendee, whoever the organiser is. */
  private static boolean isRepresenting(int tag) {
    TagGroup group = TagGroup.REPRESENTING;
    return isAmong(
        tag,
        List.of(
            group.name(),
            group.entryId(),
            group.addressType(),
            group.email(),
            group.searchKey(),
            group.smtp()));
  }
}
