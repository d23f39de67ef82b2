package org.mapano.mapi.calendar.inbound;

import java.util.List;
import java.util.Locale;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** What a calendar is for (RFC 5546 1.4), and what becomes of an item by it (calendar.md 4.4). */
enum Method {
  PUBLISH,
  REQUEST,
  REPLY,
  COUNTER,
  CANCEL;

  private static final int MEETING = 1;
  private static final int RECEIVED = 2;
  private static final int CANCELED = 4;
  private static final int NOT_ANSWERED = 5;
  private static final int ICON_APPOINTMENT = 0x400;
  private static final int ICON_RECURRING = 0x401;
  private static final int ICON_MEETING = 0x402;
  private static final int ICON_REQUEST = 0x404;
  private static final int ICON_ACCEPTED = 0x405;
  private static final int ICON_DECLINED = 0x406;
  private static final int ICON_TENTATIVE = 0x407;
  private static final int ICON_CANCELED = 0x408;

  /**
   * The method of a calendar; none is as PUBLISH.
   *
   * @throws MalformedCalendarException for one that no message stands for
   */
  static Method of(IcalComponent calendar) throws MalformedCalendarException {
    return switch (calendar.text("METHOD", "").toUpperCase(Locale.ROOT)) {
      case "", "PUBLISH" -> PUBLISH;
      case "REQUEST" -> REQUEST;
      case "REPLY" -> REPLY;
      case "COUNTER" -> COUNTER;
      case "CANCEL" -> CANCEL;
      default -> throw new MalformedCalendarException("A method that no message stands for");
    };
  }

  /** Whether an attendee says something to the organiser. */
  boolean isAnswer() {
    return this == REPLY || this == COUNTER;
  }

  /** Gives an item its class and its state as a meeting. */
  void apply(IcalComponent event, MapiMessage item) throws MalformedCalendarException {
    switch (this) {
      case REQUEST -> {
        put(item, MeetingClass.REQUEST, MEETING | RECEIVED, NOT_ANSWERED, ICON_REQUEST);
        item.properties()
            .put(Tags.PR_RESPONSE_REQUESTED, true)
            .put(CalendarTags.PR_REPLY_REQUESTED, true);
        CalendarProperties.MEETING_TYPE.put(item, 1);
      }
      case CANCEL ->
          put(
              item,
              MeetingClass.CANCELED,
              MEETING | RECEIVED | CANCELED,
              NOT_ANSWERED,
              ICON_CANCELED);
      case REPLY, COUNTER -> answer(event, item);
      case PUBLISH -> {
        boolean meeting = event.has("ATTENDEE");
        boolean recurring = event.has("RRULE");
        put(
            item,
            MeetingClass.APPOINTMENT,
            meeting ? MEETING : 0,
            0,
            meeting ? ICON_MEETING : recurring ? ICON_RECURRING : ICON_APPOINTMENT);
      }
    }
    CalendarProperties.INVITED.put(item, this == REQUEST || this == CANCEL);
  }

  private static void answer(IcalComponent event, MapiMessage item)
      throws MalformedCalendarException {
    List<IcalProperty> attendees = event.all("ATTENDEE");
    if (attendees.size() != 1) {
      throw new MalformedCalendarException("An answer of " + attendees.size() + " attendees");
    }
    switch (People.status(attendees.getFirst())) {
      case 3 -> put(item, MeetingClass.ACCEPTED, 0, 0, ICON_ACCEPTED);
      case 4 -> put(item, MeetingClass.DECLINED, 0, 0, ICON_DECLINED);
      default -> put(item, MeetingClass.TENTATIVE, 0, 0, ICON_TENTATIVE);
    }
  }

  private static void put(MapiMessage item, String name, int state, int response, int icon) {
    item.properties().put(Tags.PR_MESSAGE_CLASS, name).put(Tags.PR_ICON_INDEX, icon);
    CalendarProperties.STATE_FLAGS.put(item, state);
    CalendarProperties.RESPONSE_STATUS.put(item, response);
  }

  /**
   * The busy status of an item (calendar.md 4.3): what has not been answered is tentative.
   *
   * @param intended status that the organiser proposes
   */
  int busy(int intended) {
    return switch (this) {
      case CANCEL -> 0;
      case REQUEST -> Math.min(1, intended);
      default -> intended;
    };
  }
}
