package org.mapano.ejb.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.series.ItemTimes;
import org.mapano.mapi.calendar.series.Span;
import org.mapano.mapi.message.MapiMessage;

/** Finds out when a calendar has no place for a meeting (RES-05). */
final class Conflicts {
  private static final Duration BACK = Duration.ofDays(1);
  private static final Duration AHEAD = Duration.ofDays(180);

  private Conflicts() {}

  /**
   * The occurrences of a meeting for which there is no place, from yesterday to 180 days ahead.
   *
   * @param capacity how many items there may be at a time, at least 1
   */
  static List<Span> of(MapiMessage request, List<CalendarEntry> others, int capacity, Instant now) {
    Instant from = now.minus(BACK);
    Instant to = now.plus(AHEAD);
    List<Span> wanted = ItemTimes.taken(request, 2, from, to);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Span> taken = new ArrayList<>();
    for (CalendarEntry other : others) {
      int busy = CalendarProperties.BUSY_STATUS.integer(other.item(), 2);
      taken.addAll(ItemTimes.taken(other.item(), busy, from, to));
    }
    return wanted.stream().filter(span -> count(span, taken) >= capacity).toList();
  }

  private static long count(Span wanted, List<Span> taken) {
    return taken.stream().filter(wanted::overlaps).count();
  }
}
