package org.mapano.mapi.calendar.recurrence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

/** The parts of a recurrence rule (RFC 5545 3.3.10), each at most once. */
final class Rrule {
  static final List<String> DAYS = List.of("SU", "MO", "TU", "WE", "TH", "FR", "SA");

  private static final int MAX_TEXT = 1_000;
  private static final int MAX_NUMBER = 9_999;

  /** What MAPI has no words for. */
  private static final Set<String> FOREIGN =
      Set.of("BYHOUR", "BYMINUTE", "BYSECOND", "BYWEEKNO", "BYYEARDAY", "RSCALE", "SKIP");

  private final Map<String, String> parts = new HashMap<>();

  Rrule(String rule) throws MalformedCalendarException {
    if (rule.length() > MAX_TEXT) {
      throw new MalformedCalendarException("Recurrence rule too long");
    }
    for (String part : rule.toUpperCase(Locale.ROOT).split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.putIfAbsent(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    for (String foreign : FOREIGN) {
      if (parts.containsKey(foreign) && !isUsual(foreign)) {
        throw new MalformedCalendarException("Recurrence rule with " + foreign);
      }
    }
  }

  /** Some programs repeat the time of the appointment, which says nothing new. */
  private boolean isUsual(String part) {
    return part.equals("BYHOUR") || part.equals("BYMINUTE") || part.equals("BYSECOND")
        ? parts.get(part).indexOf(',') < 0
        : part.equals("RSCALE") && parts.get(part).equals("GREGORIAN");
  }

  Frequency frequency() throws MalformedCalendarException {
    return switch (text("FREQ")) {
      case "DAILY" -> Frequency.DAILY;
      case "WEEKLY" -> Frequency.WEEKLY;
      case "MONTHLY" -> Frequency.MONTHLY;
      case "YEARLY" -> Frequency.YEARLY;
      default -> throw new MalformedCalendarException("Recurrence rule of another frequency");
    };
  }

  String text(String part) {
    return parts.getOrDefault(part, "");
  }

  boolean has(String part) {
    return !text(part).isEmpty();
  }

  /** A number, or the given default. */
  int number(String part, int absent) throws MalformedCalendarException {
    return has(part) ? number(text(part)) : absent;
  }

  private static int number(String text) throws MalformedCalendarException {
    if (!text.matches("[+-]?\\d{1,4}")) {
      throw new MalformedCalendarException("Recurrence rule with a number that is none");
    }
    int number = Integer.parseInt(text);
    if (Math.abs(number) > MAX_NUMBER) {
      throw new MalformedCalendarException("Recurrence rule with a number out of range");
    }
    return number;
  }

  List<Integer> numbers(String part) throws MalformedCalendarException {
    List<Integer> numbers = new ArrayList<>();
    if (has(part)) {
      for (String text : text(part).split(",")) {
        numbers.add(number(text.strip()));
      }
    }
    return numbers;
  }

  /**
   * A day of the week.
   *
   * @param position which one of the month, negative from its end, 0 for all
   * @param bit bit of the day
   */
  record WeekDay(int position, int bit) {}

  List<WeekDay> weekDays() throws MalformedCalendarException {
    List<WeekDay> days = new ArrayList<>();
    if (!has("BYDAY")) {
      return days;
    }
    for (String text : text("BYDAY").split(",")) {
      String day = text.strip();
      int index = day.length() < 2 ? -1 : DAYS.indexOf(day.substring(day.length() - 2));
      if (index < 0) {
        throw new MalformedCalendarException("Recurrence rule with a day that is none");
      }
      String position = day.substring(0, day.length() - 2);
      days.add(new WeekDay(position.isEmpty() ? 0 : number(position), 1 << index));
    }
    return days;
  }
}
