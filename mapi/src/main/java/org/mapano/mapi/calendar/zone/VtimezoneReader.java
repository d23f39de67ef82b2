package org.mapano.mapi.calendar.zone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;

/** Reads VTIMEZONE: the rules that are in force last count (calendar.md 4.6). */
public final class VtimezoneReader {
  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})(\\d{2})?");
  private static final Pattern BY_DAY = Pattern.compile("([+-]?\\d)?(MO|TU|WE|TH|FR|SA|SU)");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MO", DayOfWeek.MONDAY,
          "TU", DayOfWeek.TUESDAY,
          "WE", DayOfWeek.WEDNESDAY,
          "TH", DayOfWeek.THURSDAY,
          "FR", DayOfWeek.FRIDAY,
          "SA", DayOfWeek.SATURDAY,
          "SU", DayOfWeek.SUNDAY);

  private VtimezoneReader() {}

  /** A half of the year. */
  private record Half(LocalDateTime start, int offset, boolean repeats, ClockChange change) {}

  /**
   * Reads a zone; empty when it says nothing that could be used.
   *
   * @param zone a VTIMEZONE
   */
  public static Optional<ZoneRule> read(IcalComponent zone) {
    Optional<Half> standard = last(zone.inner("STANDARD"));
    Optional<Half> daylight = last(zone.inner("DAYLIGHT"));
    if (standard.isEmpty()) {
      return daylight.map(half -> ZoneRule.fixed(half.offset()));
    }
    boolean changes =
        daylight.isPresent()
            && daylight.get().repeats()
            && standard.get().repeats()
            && daylight.get().offset() != standard.get().offset();
    if (!changes) {
      return Optional.of(ZoneRule.fixed(standard.get().offset()));
    }
    return Optional.of(
        new ZoneRule(
            standard.get().offset(),
            daylight.get().offset(),
            standard.get().change(),
            daylight.get().change()));
  }

  private static Optional<Half> last(List<IcalComponent> halves) {
    return halves.stream()
        .map(VtimezoneReader::half)
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Half::start));
  }

  private static Optional<Half> half(IcalComponent half) {
    Optional<Integer> offset = offset(half.text("TZOFFSETTO", ""));
    LocalDateTime start;
    try {
      start = LocalDateTime.parse(half.text("DTSTART", ""), TIME);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
    if (offset.isEmpty()) {
      return Optional.empty();
    }
    String rule = half.text("RRULE", "").toUpperCase(Locale.ROOT);
    // Dates alone, or a rule that has ended, do not tell what happens next year.
    boolean repeats = rule.isEmpty() ? !half.has("RDATE") : !hasEnded(rule);
    return Optional.of(new Half(start, offset.get(), repeats, change(start, rule)));
  }

  private static boolean hasEnded(String rule) {
    String until = part(rule, "UNTIL");
    return until.length() >= 4
        && until.chars().limit(4).allMatch(Character::isDigit)
        && Integer.parseInt(until.substring(0, 4)) < LocalDate.now().getYear();
  }

  private static ClockChange change(LocalDateTime start, String rule) {
    int month = start.getMonthValue();
    String byMonth = part(rule, "BYMONTH");
    if (byMonth.matches("0?[1-9]|1[0-2]")) {
      month = Integer.parseInt(byMonth);
    }
    Matcher byDay = BY_DAY.matcher(part(rule, "BYDAY"));
    if (!byDay.matches()) {
      return new ClockChange(
          month, week(start.getDayOfMonth()), start.getDayOfWeek(), start.toLocalTime());
    }
    int week = byDay.group(1) == null ? 0 : Integer.parseInt(byDay.group(1));
    if (week == 0) {
      String days = part(rule, "BYMONTHDAY");
      int comma = days.indexOf(',');
      String first = comma < 0 ? days : days.substring(0, comma);
      week = first.matches("\\d{1,2}") ? week(Integer.parseInt(first)) : ClockChange.LAST;
    }
    boolean last = week < 0 || week > ClockChange.LAST;
    return new ClockChange(
        month, last ? ClockChange.LAST : week, DAYS.get(byDay.group(2)), start.toLocalTime());
  }

  private static int week(int dayOfMonth) {
    return dayOfMonth > 24 ? ClockChange.LAST : Math.max(0, dayOfMonth - 1) / 7 + 1;
  }

  private static String part(String rule, String name) {
    for (String part : rule.split(";", 50)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return "";
  }

  private static Optional<Integer> offset(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (!offset.matches()) {
      return Optional.empty();
    }
    int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
    return minutes > 24 * 60
        ? Optional.empty()
        : Optional.of(offset.group(1).equals("-") ? -minutes : minutes);
  }

  /** The name of a zone. */
  public static String name(IcalComponent zone) {
    IcalProperty name = zone.first("TZID");
    return name == null ? "" : name.text().strip();
  }
}
