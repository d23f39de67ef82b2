package org.mapano.mapi.calendar.series;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.recurrence.Occurrence;
import org.mapano.mapi.calendar.recurrence.Occurrences;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.calendar.zone.ZoneStruct;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.time.MapiTime;

/** When an item takes place. */
public final class ItemTimes {
  /** Occurrences of one item that are looked at. */
  private static final int MAX_OCCURRENCES = 1_000;

  private ItemTimes() {}

  /** Whether an item recurs. */
  public static boolean isSeries(MapiMessage item) {
    return CalendarProperties.RECURRING.bool(item)
        && CalendarProperties.RECURRENCE.bytes(item) != null;
  }

  /** The zone of an item's wall times; UTC when it says none. */
  static ZoneRule zone(MapiMessage item) {
    byte[] struct = CalendarProperties.ZONE_STRUCT.bytes(item);
    try {
      return struct == null ? ZoneRule.UTC : ZoneStruct.read(struct);
    } catch (MalformedCalendarException damaged) {
      return ZoneRule.UTC;
    }
  }

  /**
   * The spans of an item within a window in which its owner is not free, in order. A single item is
   * looked at wherever it is.
   *
   * @param busy status of those occurrences that say nothing else: 0 for free
   */
  public static List<Span> taken(MapiMessage item, int busy, Instant from, Instant to) {
    Long start = CalendarProperties.START.time(item);
    Long end = CalendarProperties.END.time(item);
    if (!isSeries(item)) {
      return start == null || end == null || busy == 0 || end < start
          ? List.of()
          : List.of(new Span(MapiTime.instant(start), MapiTime.instant(end)));
    }
    try {
      return occurrences(item, busy, from, to);
    } catch (MalformedCalendarException | DateTimeException damaged) {
      return List.of();
    }
  }

  private static List<Span> occurrences(MapiMessage item, int busy, Instant from, Instant to)
      throws MalformedCalendarException {
    ZoneRule zone = zone(item);
    List<Span> spans = new ArrayList<>();
    for (Occurrence occurrence :
        Occurrences.between(
            RecurrenceReader.read(CalendarProperties.RECURRENCE.bytes(item)),
            zone.wall(from),
            zone.wall(to),
            MAX_OCCURRENCES)) {
      boolean changed = occurrence.change() != null && occurrence.change().busyStatus() != null;
      int status = changed ? occurrence.change().busyStatus() : busy;
      Instant start = zone.instant(occurrence.start());
      Instant end = zone.instant(later(occurrence.start(), occurrence.end()));
      if (status != 0 && !end.isBefore(start)) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private static LocalDateTime later(LocalDateTime start, LocalDateTime end) {
    return end.isBefore(start) ? start : end;
  }
}
