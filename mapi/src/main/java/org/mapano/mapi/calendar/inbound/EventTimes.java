package org.mapano.mapi.calendar.inbound;

import java.time.Duration;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

/**
 * When an event is.
 *
 * @param start beginning
 * @param end end, in the zone of the beginning, not before it
 * @param allDay whether it takes whole days
 */
record EventTimes(IcalTime start, IcalTime end, boolean allDay) {
  private static final Duration LONGEST = Duration.ofDays(3_660);

  /**
   * Reads the times of an event.
   *
   * @return null when it has no beginning
   * @throws MalformedCalendarException when they are no times, or of an event of more than ten
   *     years
   */
  static EventTimes of(IcalComponent event, TimeReader times) throws MalformedCalendarException {
    IcalProperty given = event.first("DTSTART");
    if (given == null) {
      return null;
    }
    IcalTime start = times.time(given);
    IcalTime end = end(event, start, times);
    if (Duration.between(start.wall(), end.wall()).compareTo(LONGEST) > 0) {
      throw new MalformedCalendarException("An event of more than ten years");
    }
    boolean marked = event.text("X-MICROSOFT-CDO-ALLDAYEVENT", "").equalsIgnoreCase("TRUE");
    boolean days = start.isMidnight() && end.isMidnight() && end.wall().isAfter(start.wall());
    return new EventTimes(start, end, start.date() || marked && days);
  }

  private static IcalTime end(IcalComponent event, IcalTime start, TimeReader times)
      throws MalformedCalendarException {
    IcalProperty given = event.first("DTEND");
    IcalTime end;
    if (given != null) {
      end = start.at(times.time(given).in(start.zone()));
    } else {
      Duration length =
          TimeReader.duration(event.text("DURATION", ""))
              .orElse(start.date() ? Duration.ofDays(1) : Duration.ZERO);
      end = start.at(start.wall().plus(length));
    }
    if (start.date() && !end.wall().isAfter(start.wall())) {
      return start.at(start.wall().plusDays(1));
    }
    return end.wall().isBefore(start.wall()) ? start : end;
  }

  /** Whole minutes. */
  int minutes() {
    return (int) Duration.between(start.instant(), end.instant()).toMinutes();
  }
}
