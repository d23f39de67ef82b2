package org.mapano.mapi.calendar;

import java.util.Locale;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/** Classes of calendar messages. */
public final class MeetingClass {
  /** An item of a calendar. */
  public static final String APPOINTMENT = "IPM.Appointment";

  /** An invitation or its update. */
  public static final String REQUEST = "IPM.Schedule.Meeting.Request";

  /** A cancellation. */
  public static final String CANCELED = "IPM.Schedule.Meeting.Canceled";

  /** What all answers begin with. */
  public static final String RESPONSE = "IPM.Schedule.Meeting.Resp";

  /** An attendee comes. */
  public static final String ACCEPTED = RESPONSE + ".Pos";

  /** An attendee may come. */
  public static final String TENTATIVE = RESPONSE + ".Tent";

  /** An attendee does not come. */
  public static final String DECLINED = RESPONSE + ".Neg";

  /** An occurrence that differs, inside its appointment. */
  public static final String EXCEPTION = "IPM.OLE.CLASS.{00061055-0000-0000-C000-000000000046}";

  private static final String MEETING = "IPM.Schedule.Meeting.";

  private MeetingClass() {}

  /** The class of a message, {@code IPM.Note} when it has none. */
  public static String of(MapiMessage message) {
    return message.properties().string(Tags.PR_MESSAGE_CLASS, "IPM.Note");
  }

  /** Whether a message is of a class or of one derived from it. */
  public static boolean is(MapiMessage message, String expected) {
    String found = of(message).toUpperCase(Locale.ROOT);
    String wanted = expected.toUpperCase(Locale.ROOT);
    return found.equals(wanted) || found.startsWith(wanted + ".");
  }

  /** Whether a message is about a meeting: an invitation, a cancellation or an answer. */
  public static boolean isMeeting(MapiMessage message) {
    return of(message).regionMatches(true, 0, MEETING, 0, MEETING.length());
  }
}
