package org.mapano.mapi.calendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The days of a pattern, without regard to exceptions. */
final class Days {
  /** Periods looked at: more than two hundred years of days. */
  private static final int MAX_PERIODS = 80_000;

  private static final int MINUTES_OF_DAY = 24 * 60;

  private final RecurrencePattern pattern;

  Days(RecurrencePattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Visits days in order.
   *
   * @param from day before which nothing is visited where that is easy to tell
   * @param more is given each day up to the pattern's last; false ends the visit
   */
  void visit(LocalDate from, Predicate<LocalDate> more) {
    int seen = 0;
    int period = Math.max(1, step());
    boolean counted = pattern.end() == RecurrenceEnd.COUNT;
    // Counted occurrences have to be counted from the first one.
    long first = counted ? 0 : Math.max(0, periods(from) / period - 1);
    for (long i = first; i < first + MAX_PERIODS; i++) {
      for (LocalDate day : days(i * period)) {
        if (day.isBefore(pattern.start())) {
          continue;
        }
        boolean over = counted && seen++ >= pattern.count();
        if (over || day.isAfter(pattern.last()) || !more.test(day)) {
          return;
        }
      }
    }
  }

  private int step() {
    return pattern.kind() == PatternKind.DAY ? pattern.period() / MINUTES_OF_DAY : pattern.period();
  }

  /** Days, weeks or months from the start to a day. */
  private long periods(LocalDate day) {
    return switch (pattern.kind()) {
      case DAY -> ChronoUnit.DAYS.between(pattern.start(), day);
      case WEEK -> ChronoUnit.WEEKS.between(pattern.start(), day);
      default -> ChronoUnit.MONTHS.between(pattern.start(), day);
    };
  }

  private List<LocalDate> days(long offset) {
    return switch (pattern.kind()) {
      case DAY -> List.of(pattern.start().plusDays(offset));
      case WEEK -> week(offset);
      default -> month(YearMonth.from(pattern.start()).plusMonths(offset));
    };
  }

  private List<LocalDate> week(long offset) {
    DayOfWeek first = DayOfWeek.of(pattern.firstDayOfWeek() == 0 ? 7 : pattern.firstDayOfWeek());
    LocalDate start = pattern.start().with(TemporalAdjusters.previousOrSame(first));
    LocalDate week = start.plusWeeks(offset);
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      LocalDate day = week.plusDays(i);
      if (pattern.isOn(day.getDayOfWeek())) {
        days.add(day);
      }
    }
    return days;
  }

  private List<LocalDate> month(YearMonth month) {
    return switch (pattern.kind()) {
      case MONTH_NTH, HIJRI_MONTH_NTH -> List.of(nth(month));
      case MONTH_END, HIJRI_MONTH_END -> List.of(month.atEndOfMonth());
      default -> List.of(month.atDay(Math.min(pattern.day(), month.lengthOfMonth())));
    };
  }

  private LocalDate nth(YearMonth month) {
    LocalDate found = null;
    int left = pattern.day();
    for (int day = 1; day <= month.lengthOfMonth() && left > 0; day++) {
      LocalDate date = month.atDay(day);
      if (pattern.isOn(date.getDayOfWeek())) {
        found = date;
        // The fifth is the last, however many there are.
        left -= pattern.day() == 5 ? 0 : 1;
      }
    }
    return found;
  }
}
