package org.mapano.ejb.meeting;

import java.util.List;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Makes items of a calendar from invitations (calendar.md 6). */
final class MeetingItems {
  private static final int ICON_MEETING = 0x402;
  private static final int ICON_SERIES = 0x403;
  private static final int ORGANIZER = 3;
  private static final int RESOURCE = 3;
  private static final int ACCEPTED = 3;
  private static final int NOT_ANSWERED = 5;

  /** What belongs to the mail, not to the meeting. */
  private static final List<Integer> OF_THE_MAIL =
      List.of(
          Tags.PR_TRANSPORT_MESSAGE_HEADERS,
          Tags.PR_INTERNET_MESSAGE_ID,
          Tags.PR_RESPONSE_REQUESTED,
          Tags.PR_MESSAGE_TO_ME,
          Tags.PR_MESSAGE_CC_ME,
          Tags.PR_MESSAGE_RECIP_ME);

  private MeetingItems() {}

  /** The meeting as its owner has accepted it. */
  static MapiMessage accepted(MeetingMail mail) {
    MapiMessage item = item(mail);
    CalendarProperties.RESPONSE_STATUS.put(item, ACCEPTED);
    CalendarProperties.REPLY_TIME.put(item, MapiTime.ticks(mail.now()));
    CalendarProperties.REPLY_NAME.put(item, mail.owner().fullName());
    CalendarProperties.BUSY_STATUS.put(
        item, Math.max(0, CalendarProperties.INTENDED_BUSY.integer(item, 2)));
    // Nobody looks at the reminders of a room.
    CalendarProperties.REMINDER_SET.put(item, false);
    return item;
  }

  /** The meeting as it stands in the calendar until its owner answers. */
  static MapiMessage tentative(MeetingMail mail) {
    MapiMessage item = item(mail);
    CalendarProperties.RESPONSE_STATUS.put(item, NOT_ANSWERED);
    return item;
  }

  private static MapiMessage item(MeetingMail mail) {
    MapiMessage item = mail.message().copy();
    PropMap properties = item.properties();
    OF_THE_MAIL.forEach(properties::remove);
    boolean series = CalendarProperties.RECURRING.bool(item);
    properties
        .put(Tags.PR_MESSAGE_CLASS, MeetingClass.APPOINTMENT)
        .put(Tags.PR_MESSAGE_FLAGS, MessageFlags.READ)
        .put(Tags.PR_ICON_INDEX, series ? ICON_SERIES : ICON_MEETING)
        .put(Tags.PR_PROCESSED, true);
    item.recipients().addFirst(organizer(properties));
    boolean listed =
        item.recipients().stream()
            .anyMatch(row ->
                mail.owner()
                    .email()
                    .equalsIgnoreCase(row.properties().string(Tags.PR_SMTP_ADDRESS, "")));
    if (!listed) {
      item.recipients().add(owner(properties, mail));
    }
    for (int i = 0; i < item.recipients().size(); i++) {
      MapiRecipient row = new MapiRecipient();
      row.properties().putAll(item.recipients().get(i).properties()).put(Tags.PR_ROWID, i);
      item.recipients().set(i, row);
    }
    return item;
  }

  private static MapiRecipient organizer(PropMap properties) {
    MapiRecipient row = new MapiRecipient();
    TagGroup from = TagGroup.REPRESENTING;
    TagGroup to = TagGroup.RECIPIENT;
    row.properties()
        .put(Tags.PR_RECIPIENT_TYPE, 0)
        .put(Tags.PR_RECIPIENT_FLAGS, ORGANIZER)
        .put(to.name(), properties.string(from.name()))
        .put(to.entryId(), properties.bytes(from.entryId()))
        .put(to.addressType(), properties.string(from.addressType()))
        .put(to.email(), properties.string(from.email()))
        .put(to.searchKey(), properties.bytes(from.searchKey()))
        .put(to.smtp(), properties.string(from.smtp(), properties.string(from.email())));
    return row;
  }

  private static MapiRecipient owner(PropMap properties, MeetingMail mail) {
    MapiRecipient row = new MapiRecipient();
    row.properties()
        .put(Tags.PR_RECIPIENT_TYPE, RESOURCE)
        .put(Tags.PR_DISPLAY_NAME, mail.owner().fullName())
        .put(Tags.PR_ENTRYID, properties.bytes(Tags.PR_RECEIVED_BY_ENTRYID))
        .put(Tags.PR_ADDRTYPE, properties.string(Tags.PR_RECEIVED_BY_ADDRTYPE))
        .put(Tags.PR_EMAIL_ADDRESS, properties.string(Tags.PR_RECEIVED_BY_EMAIL_ADDRESS))
        .put(Tags.PR_SEARCH_KEY, properties.bytes(Tags.PR_RECEIVED_BY_SEARCH_KEY))
        .put(Tags.PR_SMTP_ADDRESS, mail.owner().email());
    return row;
  }
}
