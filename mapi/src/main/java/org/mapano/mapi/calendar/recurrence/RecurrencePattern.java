package org.mapano.mapi.calendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * When something recurs (MS-OXOCAL 2.2.1.44.1 RecurrencePattern). Days are wall time.
 *
 * @param frequency how often
 * @param kind how days are chosen
 * @param calendarType calendar, 0 and 1 for the Gregorian
 * @param firstPeriod minutes since 1601 that the periods are counted from
 * @param period minutes for {@link PatternKind#DAY}, weeks for {@link PatternKind#WEEK}, else
 *     months
 * @param sliding 1 for tasks that are made anew when done
 * @param weekdays bits from 1 for Sunday to 64 for Saturday; 0 where the kind has none
 * @param day day of the month, or 1 to 4 for the first to fourth of the weekdays, 5 for the last; 0
 *     where the kind has none
 * @param end how it ends
 * @param count number of occurrences, deleted ones too; 10 when it never ends
 * @param firstDayOfWeek 0 for Sunday to 6
 * @param deleted days of occurrences that are deleted or modified, ascending
 * @param modified days to which occurrences were modified, ascending
 * @param start day of the first occurrence
 * @param last day of the last occurrence; {@link #ENDLESS} when it never ends
 */
public record RecurrencePattern(
    Frequency frequency,
    PatternKind kind,
    int calendarType,
    long firstPeriod,
    int period,
    int sliding,
    int weekdays,
    int day,
    RecurrenceEnd end,
    int count,
    int firstDayOfWeek,
    List<LocalDate> deleted,
    List<LocalDate> modified,
    LocalDate start,
    LocalDate last) {
  /** The last day of what never ends: 4500-12-31. */
  public static final LocalDate ENDLESS = Minutes.date(0x5AE980DFL);

  /** Copies the lists. */
  public RecurrencePattern {
    deleted = List.copyOf(deleted);
    modified = List.copyOf(modified);
  }

  /** Whether a day of the week is among {@link #weekdays()}. */
  public boolean isOn(DayOfWeek weekday) {
    return (weekdays & bit(weekday)) != 0;
  }

  /** The bit of a day of the week. */
  static int bit(DayOfWeek weekday) {
    return 1 << weekday.getValue() % 7;
  }

  /** The same with other exceptions. */
  public RecurrencePattern except(List<LocalDate> nowDeleted, List<LocalDate> nowModified) {
    return new RecurrencePattern(
        frequency,
        kind,
        calendarType,
        firstPeriod,
        period,
        sliding,
        weekdays,
        day,
        end,
        count,
        firstDayOfWeek,
        nowDeleted,
        nowModified,
        start,
        last);
  }

  /** The same with another end. */
  RecurrencePattern ending(RecurrenceEnd how, int occurrences, LocalDate lastDay) {
    return new RecurrencePattern(
        frequency,
        kind,
        calendarType,
        firstPeriod,
        period,
        sliding,
        weekdays,
        day,
        how,
        occurrences,
        firstDayOfWeek,
        deleted,
        modified,
        start,
        lastDay);
  }
}
