package org.mapano.mapi.calendar.zone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When clocks are put forward or back each year, in the wall time before the change.
 *
 * @param month 1 to 12
 * @param week 1 to 4 for the first to the fourth such day of the month, {@value #LAST} for the last
 * @param day day of the week
 * @param time time of the day
 */
public record ClockChange(int month, int week, DayOfWeek day, LocalTime time) {
  static final int LAST = 5;

  /** Checks the ranges. */
  public ClockChange {
    if (month < 1 || month > 12 || week < 1 || week > LAST) {
      throw new IllegalArgumentException("Month " + month + ", week " + week);
    }
    time = time.withNano(0);
  }

  /** The change of a year. */
  LocalDateTime in(int year) {
    LocalDate first = LocalDate.of(year, month, 1);
    LocalDate date =
        week == LAST
            ? first.with(TemporalAdjusters.lastInMonth(day))
            : first.with(TemporalAdjusters.dayOfWeekInMonth(week, day));
    return date.atTime(time);
  }
}
