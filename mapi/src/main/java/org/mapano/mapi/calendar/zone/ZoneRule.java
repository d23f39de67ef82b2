package org.mapano.mapi.calendar.zone;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A time zone with at most two changes a year, the same every year: what MAPI and most VTIMEZONEs
 * can say.
 *
 * @param standardOffset minutes east of UTC in standard time, at most a day
 * @param daylightOffset minutes east of UTC in daylight saving time, at most a day
 * @param toStandard change to standard time; null when clocks are never changed
 * @param toDaylight change to daylight saving time; null when clocks are never changed
 */
public record ZoneRule(
    int standardOffset, int daylightOffset, ClockChange toStandard, ClockChange toDaylight) {
  /** Coordinated universal time. */
  public static final ZoneRule UTC = fixed(0);

  private static final int DAY = 24 * 60;

  /** Checks that there are both changes or none. */
  public ZoneRule {
    if ((toStandard == null) != (toDaylight == null)) {
      throw new IllegalArgumentException("One change alone");
    }
    if (Math.abs(standardOffset) > DAY || Math.abs(daylightOffset) > DAY) {
      throw new IllegalArgumentException("Offset of more than a day");
    }
  }

  /** A zone whose clocks are never changed. */
  public static ZoneRule fixed(int minutesEast) {
    return new ZoneRule(minutesEast, minutesEast, null, null);
  }

  /** Whether clocks are changed. */
  public boolean changes() {
    return toStandard != null;
  }

  /**
   * The instant of a wall time. Of two the earlier one; a time that the clocks skip is read with
   * the offset before (RFC 5545 3.3.5).
   */
  public Instant instant(LocalDateTime wall) {
    return wall.minusMinutes(isDaylight(wall) ? daylightOffset : standardOffset)
        .toInstant(ZoneOffset.UTC);
  }

  /** The wall time of an instant. */
  public LocalDateTime wall(Instant instant) {
    LocalDateTime standard = shifted(instant, standardOffset);
    if (!changes()) {
      return standard;
    }
    LocalDateTime from = toDaylight.in(standard.getYear());
    LocalDateTime to = toStandard.in(standard.getYear()).minusMinutes(saving());
    return between(standard, from, to) ? shifted(instant, daylightOffset) : standard;
  }

  /** Whether a time lies in a span of the year, which may go over the turn of the year. */
  private static boolean between(LocalDateTime time, LocalDateTime from, LocalDateTime to) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : time.isBefore(to) || !time.isBefore(from);
  }

  private static LocalDateTime shifted(Instant instant, int minutes) {
    return LocalDateTime.ofInstant(instant.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC);
  }

  private boolean isDaylight(LocalDateTime wall) {
    if (!changes()) {
      return false;
    }
    LocalDateTime from = toDaylight.in(wall.getYear()).plusMinutes(saving());
    LocalDateTime to = toStandard.in(wall.getYear());
    return between(wall, from, to);
  }

  private int saving() {
    return daylightOffset - standardOffset;
  }
}
