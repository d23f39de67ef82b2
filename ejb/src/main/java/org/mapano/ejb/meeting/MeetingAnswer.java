package org.mapano.ejb.meeting;

import java.util.List;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarProperty;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.charset.CodePages;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** The message that tells the organiser what became of an invitation (calendar.md 6). */
final class MeetingAnswer {
  private static final String SMTP = "SMTP";
  private static final int ICON_ACCEPTED = 0x405;
  private static final int ICON_DECLINED = 0x406;

  /** What an answer has in common with the invitation. */
  private static final List<CalendarProperty> COPIED =
      List.of(
          CalendarProperties.GLOBAL_ID,
          CalendarProperties.CLEAN_GLOBAL_ID,
          CalendarProperties.SEQUENCE,
          CalendarProperties.START,
          CalendarProperties.END,
          CalendarProperties.COMMON_START,
          CalendarProperties.COMMON_END,
          CalendarProperties.DURATION,
          CalendarProperties.ALL_DAY,
          CalendarProperties.ZONE_STRUCT,
          CalendarProperties.ZONE_NAME,
          CalendarProperties.LOCATION,
          CalendarProperties.WHERE,
          CalendarProperties.IS_EXCEPTION,
          CalendarProperties.IS_RECURRING,
          CalendarProperties.REPLACE_TIME,
          CalendarProperties.OWNER_CHANGE);

  private MeetingAnswer() {}

  /** The owner comes. */
  static MapiMessage accepted(MeetingMail mail, String to) {
    return answer(mail, to, MeetingClass.ACCEPTED, "Accepted: ", ICON_ACCEPTED, "");
  }

  /** The owner does not come. */
  static MapiMessage declined(MeetingMail mail, String to, String reason) {
    return answer(mail, to, MeetingClass.DECLINED, "Declined: ", ICON_DECLINED, reason);
  }

  private static MapiMessage answer(
      MeetingMail mail, String to, String messageClass, String prefix, int icon, String text) {
    MapiMessage answer = new MapiMessage();
    PropMap original = mail.message().properties();
    String subject = original.string(Tags.PR_NORMALIZED_SUBJECT, "");
    PropMap properties = answer.properties();
    properties
        .put(Tags.PR_MESSAGE_CLASS, messageClass)
        .put(Tags.PR_ICON_INDEX, icon)
        .put(Tags.PR_SUBJECT, prefix + subject)
        .put(Tags.PR_SUBJECT_PREFIX, prefix)
        .put(Tags.PR_NORMALIZED_SUBJECT, subject)
        .put(Tags.PR_CONVERSATION_TOPIC, subject)
        .put(Tags.PR_BODY, text)
        .put(Tags.PR_INTERNET_CPID, CodePages.UTF_8)
        .put(Tags.PR_SEARCH_KEY, SearchKeys.random())
        .put(Tags.PR_CLIENT_SUBMIT_TIME, MapiTime.ticks(mail.now()))
        .put(CalendarTags.PR_OWNER_APPT_ID, original.integer(CalendarTags.PR_OWNER_APPT_ID, -1))
        .put(Tags.PR_DISPLAY_TO, name(original, to));
    String answered = original.string(Tags.PR_INTERNET_MESSAGE_ID);
    properties.put(Tags.PR_IN_REPLY_TO_ID, answered).put(Tags.PR_INTERNET_REFERENCES, answered);
    COPIED.forEach(property -> property.copy(mail.message(), answer));
    CalendarProperties.ATTENDEE_CHANGE.put(answer, MapiTime.ticks(mail.now()));
    CalendarProperties.STATE_FLAGS.put(answer, 0);
    CalendarProperties.RESPONSE_STATUS.put(answer, 0);
    CalendarProperties.INTENDED_BUSY.put(answer, -1);
    answer
        .named()
        .put(
            NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, "auto-submitted"),
            PropType.UNICODE,
            "auto-replied");
    answer.recipients().add(recipient(name(original, to), to));
    return answer;
  }

  private static String name(PropMap original, String to) {
    return original.string(Tags.PR_SENT_REPRESENTING_NAME, to).replace("\0", "");
  }

  private static MapiRecipient recipient(String name, String address) {
    MapiRecipient recipient = new MapiRecipient();
    recipient
        .properties()
        .put(Tags.PR_RECIPIENT_TYPE, 1)
        .put(Tags.PR_DISPLAY_NAME, name)
        .put(Tags.PR_ADDRTYPE, SMTP)
        .put(Tags.PR_EMAIL_ADDRESS, address)
        .put(Tags.PR_SMTP_ADDRESS, address)
        .put(Tags.PR_ENTRYID, OneOffEntryId.smtp(name, address).toBytes())
        .put(Tags.PR_SEARCH_KEY, SearchKeys.ofAddress(SMTP, address));
    return recipient;
  }
}
