package org.mapano.mapi.calendar.zone;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.mapano.mapi.calendar.text.IcalWriter;

/** Writes VTIMEZONE: one rule for each half of the year. */
public final class VtimezoneWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** The first year of the rules, long before any appointment. */
  private static final int FIRST_YEAR = 1970;

  private VtimezoneWriter() {}

  /** Writes a zone under a name. */
  public static void write(IcalWriter out, String name, ZoneRule zone) {
    out.begin("VTIMEZONE").raw("TZID", name);
    half(out, "STANDARD", zone.daylightOffset(), zone.standardOffset(), zone.toStandard());
    if (zone.changes()) {
      half(out, "DAYLIGHT", zone.standardOffset(), zone.daylightOffset(), zone.toDaylight());
    }
    out.end("VTIMEZONE");
  }

  private static void half(IcalWriter out, String half, int from, int to, ClockChange change) {
    LocalDateTime start =
        change == null ? LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0) : change.in(FIRST_YEAR);
    out.begin(half)
        .raw("DTSTART", TIME.format(start))
        .raw("TZOFFSETFROM", offset(from))
        .raw("TZOFFSETTO", offset(to));
    if (change != null) {
      String day = change.day().name().substring(0, 2);
      int week = change.week() == ClockChange.LAST ? -1 : change.week();
      out.raw("RRULE", "FREQ=YEARLY;BYDAY=" + week + day + ";BYMONTH=" + change.month());
    }
    out.end(half);
  }

  private static String offset(int minutes) {
    int size = Math.abs(minutes);
    return String.format("%s%02d%02d", minutes < 0 ? "-" : "+", size / 60, size % 60);
  }
}
