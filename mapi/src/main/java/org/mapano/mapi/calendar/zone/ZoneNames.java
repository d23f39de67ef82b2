package org.mapano.mapi.calendar.zone;

import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Time zones by the names that calendars use: of the IANA data base, and of Windows. */
public final class ZoneNames {
  private static final int MAX_NAME = 255;
  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private ZoneNames() {}

  /**
   * The zone of a name; empty when it is not known.
   *
   * @param name such as {@code Europe/Berlin}, also behind a path of a calendar program, or {@code
   *     W. Europe Standard Time}
   */
  public static Optional<ZoneRule> find(String name) {
    return id(name).map(ZoneNames::rule);
  }

  private static Optional<ZoneId> id(String name) {
    if (name == null || name.isBlank() || name.length() > MAX_NAME) {
      return Optional.empty();
    }
    String plain = name.strip();
    for (String tail = plain; ; ) {
      if (KNOWN.contains(tail)) {
        return Optional.of(ZoneId.of(tail));
      }
      int slash = tail.indexOf('/');
      if (slash < 0) {
        break;
      }
      tail = tail.substring(slash + 1);
    }
    String ofWindows = TimeZone.getIDForWindowsID(plain, "001");
    return Optional.ofNullable(ofWindows).filter(KNOWN::contains).map(ZoneId::of);
  }

  /** The rule in force today and in future, as far as two changes a year can say it. */
  static ZoneRule rule(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
    if (changes.size() != 2) {
      return ZoneRule.fixed(minutes(rules.getOffset(Instant.now())));
    }
    ZoneOffsetTransitionRule first = changes.getFirst();
    boolean forward =
        first.getOffsetAfter().getTotalSeconds() > first.getOffsetBefore().getTotalSeconds();
    ZoneOffsetTransitionRule toDaylight = forward ? first : changes.get(1);
    ZoneOffsetTransitionRule toStandard = forward ? changes.get(1) : first;
    return new ZoneRule(
        minutes(toStandard.getOffsetAfter()),
        minutes(toDaylight.getOffsetAfter()),
        change(toStandard),
        change(toDaylight));
  }

  private static int minutes(ZoneOffset offset) {
    return offset.getTotalSeconds() / 60;
  }

  private static ClockChange change(ZoneOffsetTransitionRule rule) {
    int offset =
        switch (rule.getTimeDefinition()) {
          case WALL -> 0;
          case STANDARD ->
              rule.getOffsetBefore().getTotalSeconds() - rule.getStandardOffset().getTotalSeconds();
          case UTC -> rule.getOffsetBefore().getTotalSeconds();
        };
    // The time is taken as on the day of the rule: no zone changes its clocks round midnight UTC
    // with a rule in UTC that would move the day.
    LocalTime time = rule.getLocalTime().plusSeconds(offset);
    DayOfWeek day = rule.getDayOfWeek();
    int week = week(rule.getDayOfMonthIndicator());
    return new ClockChange(
        rule.getMonth().getValue(), week, day == null ? DayOfWeek.SUNDAY : day, time);
  }

  private static int week(int indicator) {
    return indicator < 0 || indicator > 24 ? ClockChange.LAST : (indicator - 1) / 7 + 1;
  }
}
