package org.mapano.mapi.calendar.recurrence;

import java.time.LocalDateTime;

/**
 * One occurrence in wall time.
 *
 * @param start beginning
 * @param end end
 * @param change how it differs from the others, or null
 */
public record Occurrence(LocalDateTime start, LocalDateTime end, ChangedOccurrence change) {}
