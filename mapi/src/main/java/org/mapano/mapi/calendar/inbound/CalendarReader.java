package org.mapano.mapi.calendar.inbound;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalParser;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneNames;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.CalendarDecoder;
import org.mapano.mapi.time.MapiTime;

/**
 * Reads a calendar with exactly one event: an appointment, a meeting message, or a series with its
 * changed occurrences (calendar.md 4).
 *
 * @param zone zone of times without one
 * @param zoneName its name
 */
public record CalendarReader(ZoneRule zone, String zoneName) implements CalendarDecoder {
  private static final String UNPARSABLE = "unparsable_ical";
  private static final String SEVERAL = "multi_event_ical";
  private static final String NONE = "zero_event_ical";

  /** A reader with a zone by name ({@code server_timezone}); UTC when it is not known. */
  public static CalendarReader in(String zoneName) {
    return ZoneNames.find(zoneName)
        .map(rule -> new CalendarReader(rule, zoneName))
        .orElseGet(() -> new CalendarReader(ZoneRule.UTC, "UTC"));
  }

  @Override
  public Decoded decode(String text, AddressResolver resolver, Instant now) {
    try {
      IcalComponent calendar = IcalParser.parse(text);
      List<IcalComponent> events = calendar.inner("VEVENT");
      if (events.isEmpty()) {
        return new Decoded(Optional.empty(), NONE);
      }
      if (!isOne(events)) {
        return new Decoded(Optional.empty(), SEVERAL);
      }
      return new Decoded(Optional.of(read(calendar, events, new People(resolver), now)), "");
    } catch (MalformedCalendarException | DateTimeException | ArithmeticException unusable) {
      return new Decoded(Optional.empty(), UNPARSABLE);
    }
  }

  /** One event, or a series and occurrences of it. */
  private static boolean isOne(List<IcalComponent> events) {
    String uid = events.getFirst().text("UID", "");
    boolean same = events.stream().allMatch(event -> event.text("UID", "").equals(uid));
    long series = events.stream().filter(event -> !event.has("RECURRENCE-ID")).count();
    return events.size() == 1 || same && series == 1 && !uid.isEmpty();
  }

  private MapiMessage read(
      IcalComponent calendar, List<IcalComponent> events, People people, Instant now)
      throws MalformedCalendarException {
    Method method = Method.of(calendar);
    TimeReader times = new TimeReader(calendar, zone, zoneName);
    IcalComponent event =
        events.stream()
            .filter(candidate -> !candidate.has("RECURRENCE-ID"))
            .findFirst()
            .orElse(events.getFirst());
    EventTimes at = EventTimes.of(event, times);
    if (at == null && method != Method.REPLY && method != Method.CANCEL
        || event.text("UID", "").isEmpty() && method != Method.PUBLISH) {
      throw new MalformedCalendarException("An event without beginning or UID");
    }
    MapiMessage item = new MapiMessage();
    new EventReader(event, item, method).read(at, now);
    people.add(event, item);
    if (method == Method.COUNTER) {
      counter(event, at, times, item);
    }
    if (event.has("RECURRENCE-ID")) {
      occurrence(event, times, item);
    } else if (at != null && event.has("RRULE")) {
      List<IcalComponent> others = events.stream().filter(other -> other != event).toList();
      new Series(event, at, times, item).read(others, method, now);
    } else if (event.has("RDATE") || events.size() > 1) {
      throw new MalformedCalendarException("Occurrences without a rule");
    }
    return item;
  }

  private static void occurrence(IcalComponent event, TimeReader times, MapiMessage item)
      throws MalformedCalendarException {
    IcalTime original = times.time(event.first("RECURRENCE-ID"));
    LocalDateTime wall = original.wall();
    EventTimes at = EventTimes.of(event, times);
    if (at != null && !original.date()) {
      // The day is that of the meeting's own zone, whatever zone it is told in.
      wall = original.in(at.start().zone());
    }
    byte[] id = CalendarProperties.CLEAN_GLOBAL_ID.bytes(item);
    CalendarProperties.GLOBAL_ID.put(item, GlobalObjectId.on(id, wall.toLocalDate()));
    CalendarProperties.REPLACE_TIME.put(item, original.ticks());
    CalendarProperties.IS_EXCEPTION.put(item, true);
    CalendarProperties.IS_RECURRING.put(item, true);
  }

  /** What an attendee proposes, beside what the meeting is now. */
  private static void counter(
      IcalComponent event, EventTimes at, TimeReader times, MapiMessage item)
      throws MalformedCalendarException {
    CalendarProperties.COUNTER_PROPOSAL.put(item, true);
    CalendarProperties.PROPOSED_START.put(item, at.start().ticks());
    CalendarProperties.PROPOSED_END.put(item, at.end().ticks());
    IcalProperty start = event.first("X-MS-OLK-ORIGINALSTART");
    IcalProperty end = event.first("X-MS-OLK-ORIGINALEND");
    if (start != null && end != null) {
      long from = MapiTime.ticks(times.time(start).instant());
      long to = MapiTime.ticks(times.time(end).instant());
      CalendarProperties.START.put(item, from);
      CalendarProperties.COMMON_START.put(item, from);
      CalendarProperties.END.put(item, to);
      CalendarProperties.COMMON_END.put(item, to);
      CalendarProperties.DURATION.put(item, (int) ((to - from) / 600_000_000L));
    }
  }
}
