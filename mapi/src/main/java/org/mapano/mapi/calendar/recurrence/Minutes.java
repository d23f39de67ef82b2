package org.mapano.mapi.calendar.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Wall times as minutes since 1601-01-01, in 32 bits without sign (until the year 9766). */
public final class Minutes {
  private static final LocalDateTime START = LocalDateTime.of(1601, 1, 1, 0, 0);
  private static final long LARGEST = 0xFFFFFFFFL;

  private Minutes() {}

  /** The minutes of a wall time; seconds are cut. */
  public static long of(LocalDateTime time) {
    long minutes = ChronoUnit.MINUTES.between(START, time);
    if (minutes < 0 || minutes > LARGEST) {
      throw new IllegalArgumentException("Time out of range");
    }
    return minutes;
  }

  /** The minutes of a day's beginning. */
  public static long of(LocalDate date) {
    return of(date.atStartOfDay());
  }

  /** The wall time of minutes. */
  public static LocalDateTime time(long minutes) {
    return START.plusMinutes(minutes & LARGEST);
  }

  /** The day of minutes. */
  public static LocalDate date(long minutes) {
    return time(minutes).toLocalDate();
  }
}
