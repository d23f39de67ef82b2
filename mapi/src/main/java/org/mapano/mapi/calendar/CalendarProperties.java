package org.mapano.mapi.calendar;

import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropType;

/** The named properties of appointments and meetings (calendar.md 4.1, MS-OXOCAL 2.2). */
public final class CalendarProperties {
  /** Whether the item may be sent as iCalendar. */
  public static final CalendarProperty SEND_AS_ICAL = appointment(0x8200, PropType.BOOLEAN);

  /** Number of the meeting's version. */
  public static final CalendarProperty SEQUENCE = appointment(0x8201, PropType.LONG);

  /** 0 free, 1 tentative, 2 busy, 3 out of office. */
  public static final CalendarProperty BUSY_STATUS = appointment(0x8205, PropType.LONG);

  /** Bits of what is special, such as copied. */
  public static final CalendarProperty AUX_FLAGS = appointment(0x8207, PropType.LONG);

  /** Place. */
  public static final CalendarProperty LOCATION = appointment(0x8208, PropType.UNICODE);

  /** Beginning. */
  public static final CalendarProperty START = appointment(0x820D, PropType.SYSTIME);

  /** End. */
  public static final CalendarProperty END = appointment(0x820E, PropType.SYSTIME);

  /** Minutes. */
  public static final CalendarProperty DURATION = appointment(0x8213, PropType.LONG);

  /** Whether it takes whole days. */
  public static final CalendarProperty ALL_DAY = appointment(0x8215, PropType.BOOLEAN);

  /** The blob of the recurrence. */
  public static final CalendarProperty RECURRENCE = appointment(0x8216, PropType.BINARY);

  /** Bits: 1 meeting, 2 received, 4 cancelled. */
  public static final CalendarProperty STATE_FLAGS = appointment(0x8217, PropType.LONG);

  /** 0 none, 1 organiser, 2 tentative, 3 accepted, 4 declined, 5 not answered. */
  public static final CalendarProperty RESPONSE_STATUS = appointment(0x8218, PropType.LONG);

  /** When the owner answered. */
  public static final CalendarProperty REPLY_TIME = appointment(0x8220, PropType.SYSTIME);

  /** Whether it recurs. */
  public static final CalendarProperty RECURRING = appointment(0x8223, PropType.BOOLEAN);

  /** Busy status that the organiser proposes. */
  public static final CalendarProperty INTENDED_BUSY = appointment(0x8224, PropType.LONG);

  /** Beginning of the occurrence that an exception takes the place of. */
  public static final CalendarProperty REPLACE_TIME = appointment(0x8228, PropType.SYSTIME);

  /** Whether requests were sent. */
  public static final CalendarProperty INVITED = appointment(0x8229, PropType.BOOLEAN);

  /** Who answered. */
  public static final CalendarProperty REPLY_NAME = appointment(0x8230, PropType.UNICODE);

  /** 0 none, 1 daily, 2 weekly, 3 monthly, 4 yearly. */
  public static final CalendarProperty RECURRENCE_TYPE = appointment(0x8231, PropType.LONG);

  /** The recurrence in words. */
  public static final CalendarProperty PATTERN_TEXT = appointment(0x8232, PropType.UNICODE);

  /** Time zone of the recurrence, 48 bytes. */
  public static final CalendarProperty ZONE_STRUCT = appointment(0x8233, PropType.BINARY);

  /** Name of that time zone. */
  public static final CalendarProperty ZONE_NAME = appointment(0x8234, PropType.UNICODE);

  /** First day of the recurrence. */
  public static final CalendarProperty CLIP_START = appointment(0x8235, PropType.SYSTIME);

  /** Last day of the recurrence. */
  public static final CalendarProperty CLIP_END = appointment(0x8236, PropType.SYSTIME);

  /** Names of all attendees. */
  public static final CalendarProperty ALL_ATTENDEES = appointment(0x8238, PropType.UNICODE);

  /** Names of those who should come. */
  public static final CalendarProperty TO_ATTENDEES = appointment(0x823B, PropType.UNICODE);

  /** Names of those who may come. */
  public static final CalendarProperty CC_ATTENDEES = appointment(0x823C, PropType.UNICODE);

  /** Address of a page about it. */
  public static final CalendarProperty URL = appointment(0x8248, PropType.UNICODE);

  /** Beginning that an attendee proposes. */
  public static final CalendarProperty PROPOSED_START = appointment(0x8250, PropType.SYSTIME);

  /** End that an attendee proposes. */
  public static final CalendarProperty PROPOSED_END = appointment(0x8251, PropType.SYSTIME);

  /** Whether an attendee proposes another time. */
  public static final CalendarProperty COUNTER_PROPOSAL = appointment(0x8257, PropType.BOOLEAN);

  /** When the attendee last changed something. */
  public static final CalendarProperty ATTENDEE_CHANGE = meeting(0x1, PropType.SYSTIME);

  /** Place. */
  public static final CalendarProperty WHERE = meeting(0x2, PropType.UNICODE);

  /** Identifier of the meeting or of one of its occurrences. */
  public static final CalendarProperty GLOBAL_ID = meeting(0x3, PropType.BINARY);

  /** Whether the meeting recurs. */
  public static final CalendarProperty IS_RECURRING = meeting(0x5, PropType.BOOLEAN);

  /** Whether this is one occurrence of a meeting that recurs. */
  public static final CalendarProperty IS_EXCEPTION = meeting(0xA, PropType.BOOLEAN);

  /** When the organiser last changed something. */
  public static final CalendarProperty OWNER_CHANGE = meeting(0x1A, PropType.SYSTIME);

  /** Identifier of the meeting with all its occurrences. */
  public static final CalendarProperty CLEAN_GLOBAL_ID = meeting(0x23, PropType.BINARY);

  /** Kind of request: 1 new, 0x10000 full update. */
  public static final CalendarProperty MEETING_TYPE = meeting(0x26, PropType.LONG);

  /** Minutes from the reminder to the beginning. */
  public static final CalendarProperty REMINDER_MINUTES = common(0x8501, PropType.LONG);

  /** Beginning that the reminder is about. */
  public static final CalendarProperty REMINDER_TIME = common(0x8502, PropType.SYSTIME);

  /** Whether there is a reminder. */
  public static final CalendarProperty REMINDER_SET = common(0x8503, PropType.BOOLEAN);

  /** Whether only the owner may see it. */
  public static final CalendarProperty PRIVATE = common(0x8506, PropType.BOOLEAN);

  /** Bits that tell clients how to treat the item. */
  public static final CalendarProperty SIDE_EFFECTS = common(0x8510, PropType.LONG);

  /** Beginning. */
  public static final CalendarProperty COMMON_START = common(0x8516, PropType.SYSTIME);

  /** End. */
  public static final CalendarProperty COMMON_END = common(0x8517, PropType.SYSTIME);

  /** When the reminder is shown. */
  public static final CalendarProperty REMINDER_SIGNAL = common(0x8560, PropType.SYSTIME);

  /** Names of people to ask. */
  public static final CalendarProperty CONTACTS = common(0x853A, PropType.MV_UNICODE);

  /** Categories. */
  public static final CalendarProperty KEYWORDS =
      new CalendarProperty(
          NamedProperty.of(PropertySets.PS_PUBLIC_STRINGS, "Keywords"), PropType.MV_UNICODE);

  /** Whether meeting messages are worked on when they come in; on the free/busy message. */
  public static final CalendarProperty AUTO_PROCESS =
      new CalendarProperty(NamedProperty.of(PropertySets.PSETID_KOPANO, 1), PropType.BOOLEAN);

  private CalendarProperties() {}

  private static CalendarProperty appointment(int id, PropType type) {
    return new CalendarProperty(NamedProperty.of(PropertySets.PSETID_APPOINTMENT, id), type);
  }

  private static CalendarProperty meeting(int id, PropType type) {
    return new CalendarProperty(NamedProperty.of(PropertySets.PSETID_MEETING, id), type);
  }

  private static CalendarProperty common(int id, PropType type) {
    return new CalendarProperty(NamedProperty.of(PropertySets.PSETID_COMMON, id), type);
  }
}
