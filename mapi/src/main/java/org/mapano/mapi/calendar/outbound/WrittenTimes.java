package org.mapano.mapi.calendar.outbound;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.mapano.mapi.calendar.text.IcalWriter;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.time.MapiTime;

/**
 * Writes times in the zone of an item.
 *
 * @param zone the zone
 * @param name its name in the calendar; empty for UTC
 */
record WrittenTimes(ZoneRule zone, String name) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** The ticks of a wall time. */
  long ticks(LocalDateTime wall) {
    return MapiTime.ticks(zone.instant(wall));
  }

  /** Writes a time that stands in MAPI as a moment. */
  void write(IcalWriter out, String property, long ticks, boolean allDay) {
    write(out, property, zone.wall(MapiTime.instant(ticks)), allDay);
  }

  /** Writes a wall time. */
  void write(IcalWriter out, String property, LocalDateTime wall, boolean allDay) {
    if (allDay) {
      out.raw(property, Map.of("VALUE", "DATE"), DAY.format(wall));
    } else if (name.isEmpty()) {
      utc(out, property, ticks(wall));
    } else {
      out.raw(property, Map.of("TZID", name), TIME.format(wall));
    }
  }

  /** Writes a moment in UTC. */
  static void utc(IcalWriter out, String property, long ticks) {
    out.raw(property, TIME.format(MapiTime.instant(ticks).atOffset(ZoneOffset.UTC)) + "Z");
  }
}
