package org.mapano.mapi.calendar.recurrence;

import java.util.List;

/**
 * Recurrence of an appointment (MS-OXOCAL 2.2.1.44.5 AppointmentRecurrencePattern).
 *
 * @param pattern when it recurs
 * @param startOffset minutes from the beginning of the day to the beginning, 0 to 1439
 * @param endOffset minutes from the beginning of the day to the end, at least {@code startOffset}
 * @param changes occurrences that differ, by their beginning
 */
public record AppointmentRecurrence(
    RecurrencePattern pattern, int startOffset, int endOffset, List<ChangedOccurrence> changes) {
  /** Deleted and changed occurrences. */
  public static final int MAX_EXCEPTIONS = 4_000;

  /** Copies the list. */
  public AppointmentRecurrence {
    changes = List.copyOf(changes);
  }
}
