package org.mapano.mapi.calendar.recurrence;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapano.mapi.calendar.zone.ZoneRule;

/** Writes the recurrence rule of a pattern. */
public final class RruleWriter {
  private static final int MINUTES_OF_DAY = 24 * 60;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final RecurrencePattern pattern;
  private final List<String> parts = new ArrayList<>();

  private RruleWriter(RecurrencePattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Writes a rule; empty for the Hijri calendar.
   *
   * @param allDay whether its times are days
   * @param zone zone of its wall times
   */
  public static Optional<String> write(
      AppointmentRecurrence recurrence, boolean allDay, ZoneRule zone) {
    RruleWriter writer = new RruleWriter(recurrence.pattern());
    if (!writer.rule()) {
      return Optional.empty();
    }
    writer.end(recurrence, allDay, zone);
    return Optional.of(String.join(";", writer.parts));
  }

  private boolean rule() {
    return switch (pattern.kind()) {
      case DAY -> frequency("DAILY", Math.max(1, pattern.period() / MINUTES_OF_DAY));
      case WEEK -> {
        frequency("WEEKLY", pattern.period());
        add("BYDAY", weekdays());
        add("WKST", Rrule.DAYS.get(pattern.firstDayOfWeek()));
        yield true;
      }
      case MONTH -> {
        months();
        // The 31st is the last day of shorter months here, in a rule it is in longer months only.
        add("BYMONTHDAY", pattern.day() == 31 ? "-1" : String.valueOf(pattern.day()));
        yield true;
      }
      case MONTH_END -> {
        months();
        add("BYMONTHDAY", "-1");
        yield true;
      }
      case MONTH_NTH -> {
        months();
        nth();
        yield true;
      }
      default -> false;
    };
  }

  private void months() {
    if (pattern.frequency() == Frequency.YEARLY
        || pattern.period() > 0 && pattern.period() % 12 == 0) {
      frequency("YEARLY", Math.max(1, pattern.period() / 12));
      add("BYMONTH", String.valueOf(pattern.start().getMonthValue()));
    } else {
      frequency("MONTHLY", pattern.period());
    }
  }

  private void nth() {
    String position = String.valueOf(pattern.day() == 5 ? -1 : pattern.day());
    String days = weekdays();
    if (days.indexOf(',') < 0) {
      add("BYDAY", position + days);
    } else {
      add("BYDAY", days);
      add("BYSETPOS", position);
    }
  }

  private String weekdays() {
    List<String> days = new ArrayList<>();
    for (int i = 0; i < Rrule.DAYS.size(); i++) {
      if ((pattern.weekdays() & 1 << i) != 0) {
        days.add(Rrule.DAYS.get(i));
      }
    }
    return String.join(",", days);
  }

  private boolean frequency(String name, int interval) {
    add("FREQ", name);
    if (interval > 1) {
      add("INTERVAL", String.valueOf(interval));
    }
    return true;
  }

  private void end(AppointmentRecurrence recurrence, boolean allDay, ZoneRule zone) {
    switch (pattern.end()) {
      case COUNT -> add("COUNT", String.valueOf(Math.max(1, pattern.count())));
      case DATE ->
          add(
              "UNTIL",
              allDay
                  ? DAY.format(pattern.last())
                  : TIME.format(
                      zone.instant(
                              pattern.last().atStartOfDay().plusMinutes(recurrence.startOffset()))
                          .atOffset(ZoneOffset.UTC)));
      case NEVER -> {
        // Nothing says that a rule has no end.
      }
    }
  }

  private void add(String name, String value) {
    parts.add(name + "=" + value);
  }
}
