package org.mapano.mapi.calendar.outbound;

import java.time.DateTimeException;
import java.util.Optional;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.IcalWriter;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;

/**
 * A calendar item as iCalendar.
 *
 * @param method method of the calendar, for the MIME type too
 * @param text the VCALENDAR, with CRLF line ends
 */
public record CalendarText(String method, String text) {
  private static final String PRODUCT = "-//Mapano//Mapano//EN";

  /**
   * Writes an item.
   *
   * @param people who takes part
   * @return empty for what is no appointment or meeting message, or cannot be said in iCalendar
   */
  public static Optional<CalendarText> of(MapiMessage item, CalendarPeople people) {
    boolean known = MeetingClass.isMeeting(item) || MeetingClass.is(item, MeetingClass.APPOINTMENT);
    if (!known || CalendarProperties.START.time(item) == null || people.organizer() == null) {
      return Optional.empty();
    }
    try {
      String method = method(item);
      IcalWriter out = new IcalWriter();
      out.begin("VCALENDAR")
          .raw("METHOD", method)
          .raw("PRODID", PRODUCT)
          .raw("CALSCALE", "GREGORIAN")
          .raw("VERSION", "2.0");
      new SeriesWriter(out, item, people, method).write();
      out.end("VCALENDAR");
      return Optional.of(new CalendarText(method, out.toString()));
    } catch (MalformedCalendarException
        | DateTimeException
        | IllegalArgumentException
        | ArithmeticException unsaid) {
      return Optional.empty();
    }
  }

  private static String method(MapiMessage item) {
    if (MeetingClass.is(item, MeetingClass.RESPONSE)) {
      return CalendarProperties.COUNTER_PROPOSAL.bool(item) ? "COUNTER" : "REPLY";
    }
    if (MeetingClass.is(item, MeetingClass.CANCELED)) {
      return "CANCEL";
    }
    return MeetingClass.is(item, MeetingClass.REQUEST) ? "REQUEST" : "PUBLISH";
  }
}
