package org.mapano.mapi.calendar.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

/**
 * Makes a pattern of a recurrence rule (calendar.md 4.7). Refuses what MAPI cannot say, so that
 * nobody is told of other days than were meant.
 */
public final class RruleReader {
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final int ENDLESS_COUNT = 10;

  private final Rrule rule;
  private final LocalDate start;

  private RruleReader(Rrule rule, LocalDate start) {
    this.rule = rule;
    this.start = start;
  }

  /**
   * Reads a rule.
   *
   * @param text value of RRULE
   * @param start first beginning, wall time
   * @param until last beginning in wall time that the rule's UNTIL allows; null without one
   * @return a pattern without exceptions
   * @throws MalformedCalendarException when it is no rule, or one that MAPI has no words for
   */
  public static RecurrencePattern read(String text, LocalDateTime start, LocalDateTime until)
      throws MalformedCalendarException {
    if (start.getYear() < 1601 || start.getYear() > 4000) {
      throw new MalformedCalendarException("Recurrence out of range");
    }
    Rrule rule = new Rrule(text);
    RruleReader reader = new RruleReader(rule, start.toLocalDate());
    return reader.end(reader.endless(), start, until);
  }

  private RecurrencePattern endless() throws MalformedCalendarException {
    int interval = rule.number("INTERVAL", 1);
    if (interval < 1 || interval > 999) {
      throw new MalformedCalendarException("Recurrence rule with an interval out of range");
    }
    return switch (rule.frequency()) {
      case DAILY -> daily(interval);
      case WEEKLY -> weekly(interval);
      case MONTHLY -> monthly(Frequency.MONTHLY, interval);
      case YEARLY -> yearly(interval);
    };
  }

  private RecurrencePattern daily(int interval) throws MalformedCalendarException {
    if (rule.has("BYMONTH") || rule.has("BYMONTHDAY") || rule.has("BYSETPOS")) {
      throw unsupported();
    }
    if (rule.has("BYDAY")) {
      if (interval != 1) {
        throw unsupported();
      }
      return weekly(1);
    }
    int period = interval * MINUTES_OF_DAY;
    return pattern(
        Frequency.DAILY, PatternKind.DAY, Minutes.of(start) % period, period, 0, 0, start);
  }

  private RecurrencePattern weekly(int interval) throws MalformedCalendarException {
    if (rule.has("BYMONTH") || rule.has("BYMONTHDAY") || rule.has("BYSETPOS")) {
      throw unsupported();
    }
    int days = allDays();
    int mask = days == 0 ? RecurrencePattern.bit(start.getDayOfWeek()) : days;
    LocalDate week = start.with(TemporalAdjusters.previousOrSame(firstDayOfWeek()));
    long first = Minutes.of(week) % (interval * 7L * MINUTES_OF_DAY);
    return pattern(Frequency.WEEKLY, PatternKind.WEEK, first, interval, mask, 0, start);
  }

  /** Days of the week without positions. */
  private int allDays() throws MalformedCalendarException {
    int mask = 0;
    for (Rrule.WeekDay day : rule.weekDays()) {
      if (day.position() != 0) {
        throw unsupported();
      }
      mask |= day.bit();
    }
    return mask;
  }

  private RecurrencePattern monthly(Frequency frequency, int months)
      throws MalformedCalendarException {
    if (frequency == Frequency.MONTHLY && rule.has("BYMONTH")) {
      throw unsupported();
    }
    if (rule.has("BYDAY")) {
      return byWeekDay(frequency, months);
    }
    List<Integer> days = rule.numbers("BYMONTHDAY");
    if (days.size() > 1 || rule.has("BYSETPOS")) {
      throw unsupported();
    }
    int day = days.isEmpty() ? start.getDayOfMonth() : days.getFirst();
    if (day < -1 || day == 0 || day > 31) {
      throw unsupported();
    }
    return pattern(
        frequency, PatternKind.MONTH, firstMonth(months), months, 0, day == -1 ? 31 : day, start);
  }

  private RecurrencePattern byWeekDay(Frequency frequency, int months)
      throws MalformedCalendarException {
    List<Rrule.WeekDay> days = rule.weekDays();
    int position = days.getFirst().position();
    int mask = 0;
    for (Rrule.WeekDay day : days) {
      if (day.position() != position || position != 0 && days.size() > 1) {
        throw unsupported();
      }
      mask |= day.bit();
    }
    List<Integer> set = rule.numbers("BYSETPOS");
    if (set.size() > 1 || rule.has("BYMONTHDAY")) {
      throw unsupported();
    }
    if (position == 0 && set.isEmpty()) {
      if (frequency == Frequency.MONTHLY && months == 1) {
        // Every Monday of every month is every Monday.
        return weekly(1);
      }
      throw unsupported();
    }
    int nth = position != 0 ? position : set.getFirst();
    if (nth == -1) {
      nth = 5;
    }
    // The fifth is the last in MAPI; a real fifth is not in every month.
    boolean real = nth >= 1 && nth <= 4 || nth == 5 && (position == -1 || set.contains(-1));
    if (!real) {
      throw unsupported();
    }
    return pattern(frequency, PatternKind.MONTH_NTH, firstMonth(months), months, mask, nth, start);
  }

  private RecurrencePattern yearly(int interval) throws MalformedCalendarException {
    List<Integer> months = rule.numbers("BYMONTH");
    if (months.size() > 1 || !months.isEmpty() && months.getFirst() != start.getMonthValue()) {
      throw unsupported();
    }
    if (rule.has("BYDAY") && months.isEmpty()) {
      // Without a month positions count within the year.
      throw unsupported();
    }
    return monthly(Frequency.YEARLY, 12 * interval);
  }

  private long firstMonth(int months) {
    LocalDate zero = Minutes.date(0);
    long since = ChronoUnit.MONTHS.between(zero, start.withDayOfMonth(1));
    return Minutes.of(zero.plusMonths(since % months));
  }

  private DayOfWeek firstDayOfWeek() {
    int index = Rrule.DAYS.indexOf(rule.has("WKST") ? rule.text("WKST") : "MO");
    return DayOfWeek.of(index <= 0 ? 7 : index);
  }

  private RecurrencePattern pattern(
      Frequency frequency,
      PatternKind kind,
      long first,
      int period,
      int weekdays,
      int day,
      LocalDate begin) {
    return new RecurrencePattern(
        frequency,
        kind,
        0,
        first,
        period,
        0,
        weekdays,
        day,
        RecurrenceEnd.NEVER,
        ENDLESS_COUNT,
        firstDayOfWeek().getValue() % 7,
        List.of(),
        List.of(),
        begin,
        RecurrencePattern.ENDLESS);
  }

  private RecurrencePattern end(RecurrencePattern endless, LocalDateTime begin, LocalDateTime until)
      throws MalformedCalendarException {
    int count = rule.number("COUNT", 0);
    if (count <= 0 && until == null) {
      return endless;
    }
    LastDay found = new LastDay();
    new Days(endless)
        .visit(
            start,
            day -> {
              boolean late = until != null && day.atTime(begin.toLocalTime()).isAfter(until);
              if (late) {
                return false;
              }
              found.day = day;
              found.number++;
              return found.number != count;
            });
    if (found.day == null) {
      throw new MalformedCalendarException("Recurrence that ends before it begins");
    }
    RecurrenceEnd how = count > 0 ? RecurrenceEnd.COUNT : RecurrenceEnd.DATE;
    return endless.ending(how, found.number, found.day);
  }

  private static final class LastDay {
    private LocalDate day;
    private int number;
  }

  private static MalformedCalendarException unsupported() {
    return new MalformedCalendarException("Recurrence rule that MAPI has no words for");
  }
}
