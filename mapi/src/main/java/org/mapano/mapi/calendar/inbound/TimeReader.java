package org.mapano.mapi.calendar.inbound;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.VtimezoneReader;
import org.mapano.mapi.calendar.zone.ZoneNames;
import org.mapano.mapi.calendar.zone.ZoneRule;

/** Reads dates, times and durations of one calendar, in the time zones that it brings along. */
final class TimeReader {
  private static final int MAX_ZONES = 200;
  private static final int MIN_YEAR = 1601;
  private static final int MAX_YEAR = 4500;
  private static final Pattern TIME =
      Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:T(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(Z)?)?");
  private static final Pattern DURATION =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

  private final Map<String, ZoneRule> zones = new HashMap<>();
  private final ZoneRule usual;
  private final String usualName;

  /**
   * A reader for a calendar.
   *
   * @param fallback zone of times without one, when the calendar has no zone at all
   * @param fallbackName its name
   */
  TimeReader(IcalComponent calendar, ZoneRule fallback, String fallbackName) {
    ZoneRule first = null;
    String firstName = "";
    for (IcalComponent zone : calendar.inner("VTIMEZONE")) {
      Optional<ZoneRule> rule = VtimezoneReader.read(zone);
      if (rule.isPresent() && zones.size() < MAX_ZONES) {
        String name = VtimezoneReader.name(zone);
        zones.putIfAbsent(name.toLowerCase(Locale.ROOT), rule.get());
        firstName = first == null ? name : firstName;
        first = first == null ? rule.get() : first;
      }
    }
    String named = calendar.text("X-WR-TIMEZONE", "");
    Optional<ZoneRule> ofCalendar = first == null ? ZoneNames.find(named) : Optional.of(first);
    usual = ofCalendar.orElse(fallback);
    usualName = ofCalendar.isEmpty() ? fallbackName : first == null ? named : firstName;
  }

  /** A reader of times in UTC. */
  static TimeReader utc() {
    return new TimeReader(new IcalComponent("", List.of(), List.of()), ZoneRule.UTC, "");
  }

  /**
   * Reads a date or a date with time.
   *
   * @throws MalformedCalendarException when it is none, or lies outside the years 1601 to 4500
   */
  IcalTime time(IcalProperty property) throws MalformedCalendarException {
    return time(property.value(), property);
  }

  /** As {@link #time(IcalProperty)}, for one value of several. */
  IcalTime time(String text, IcalProperty property) throws MalformedCalendarException {
    Matcher time = TIME.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!time.matches()) {
      throw new MalformedCalendarException(property.name() + " is no time");
    }
    LocalDateTime wall = wall(time, property);
    if (time.group(4) == null) {
      return new IcalTime(wall, usual, usualName, true);
    }
    if (time.group(7) != null) {
      return new IcalTime(wall, ZoneRule.UTC, "", false);
    }
    String name = property.parameters().getOrDefault("TZID", "").strip();
    Optional<ZoneRule> zone =
        Optional.ofNullable(zones.get(name.toLowerCase(Locale.ROOT)))
            .or(() -> ZoneNames.find(name));
    return zone.map(rule -> new IcalTime(wall, rule, name, false))
        .orElseGet(() -> new IcalTime(wall, usual, usualName, false));
  }

  private static LocalDateTime wall(Matcher time, IcalProperty property)
      throws MalformedCalendarException {
    try {
      LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
      if (day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR) {
        throw new MalformedCalendarException(property.name() + " lies too far away");
      }
      int second = Math.min(59, number(time, 6));
      return number(time, 4) == 24
          ? day.plusDays(1).atStartOfDay()
          : day.atTime(LocalTime.of(number(time, 4), number(time, 5), second));
    } catch (DateTimeException wrong) {
      throw new MalformedCalendarException(property.name() + " is no time");
    }
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /** Reads a duration (RFC 5545 3.3.6); empty when it is none. */
  static Optional<Duration> duration(String text) {
    Matcher found = DURATION.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!found.matches() || text.strip().length() < 3) {
      return Optional.empty();
    }
    Duration duration =
        Duration.ofDays(7L * number(found, 2) + number(found, 3))
            .plusHours(number(found, 4))
            .plusMinutes(number(found, 5))
            .plusSeconds(number(found, 6));
    return Optional.of("-".equals(found.group(1)) ? duration.negated() : duration);
  }
}
