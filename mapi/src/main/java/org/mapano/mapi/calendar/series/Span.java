package org.mapano.mapi.calendar.series;

import java.time.Instant;

/**
 * A span of time.
 *
 * @param start beginning
 * @param end end, exclusive; not before the beginning
 */
public record Span(Instant start, Instant end) {
  /** Whether two spans have time in common; one without length has none. */
  public boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }
}
