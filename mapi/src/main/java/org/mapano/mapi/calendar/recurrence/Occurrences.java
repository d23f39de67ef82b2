package org.mapano.mapi.calendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Expands a recurrence: exceptions and all, never without bounds. */
public final class Occurrences {
  private Occurrences() {}

  /**
   * The occurrences that touch a span of wall time, in order.
   *
   * @param from beginning of the span
   * @param to end of the span, exclusive
   * @param most number after which no more are looked for
   */
  public static List<Occurrence> between(
      AppointmentRecurrence recurrence, LocalDateTime from, LocalDateTime to, int most) {
    List<Occurrence> found = new ArrayList<>();
    for (ChangedOccurrence change : recurrence.changes()) {
      if (touches(change.start(), change.end(), from, to) && found.size() < most) {
        found.add(new Occurrence(change.start(), change.end(), change));
      }
    }
    Set<LocalDate> left = new HashSet<>(recurrence.pattern().deleted());
    recurrence.changes().forEach(change -> left.add(change.original().toLocalDate()));
    LocalDate first = from.minusMinutes(recurrence.endOffset()).toLocalDate();
    new Days(recurrence.pattern())
        .visit(
            first,
            day -> {
              LocalDateTime start = day.atStartOfDay().plusMinutes(recurrence.startOffset());
              LocalDateTime end = day.atStartOfDay().plusMinutes(recurrence.endOffset());
              if (!left.contains(day) && touches(start, end, from, to)) {
                found.add(new Occurrence(start, end, null));
              }
              return start.isBefore(to) && found.size() < most;
            });
    found.sort(Comparator.comparing(Occurrence::start));
    return found;
  }

  /** Whether two spans have a moment in common; one without length counts as that moment. */
  private static boolean touches(
      LocalDateTime start, LocalDateTime end, LocalDateTime from, LocalDateTime to) {
    boolean moment = !end.isAfter(start);
    return start.isBefore(to) && (end.isAfter(from) || moment && !start.isBefore(from));
  }
}
