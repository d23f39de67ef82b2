package org.mapano.mapi.time;

import java.time.Instant;

/** Conversion between {@link Instant} and MAPI ticks (100 ns since 1601-01-01T00:00Z). */
public final class MapiTime {
  private static final long EPOCH_SECONDS = 11_644_473_600L;
  private static final long TICKS_PER_SECOND = 10_000_000L;

  private MapiTime() {}

  /** Ticks of an instant; finer parts than 100 ns are cut. */
  public static long ticks(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(
            Math.addExact(instant.getEpochSecond(), EPOCH_SECONDS), TICKS_PER_SECOND),
        instant.getNano() / 100);
  }

  /** The instant of a number of ticks. */
  public static Instant instant(long ticks) {
    return Instant.ofEpochSecond(
        Math.floorDiv(ticks, TICKS_PER_SECOND) - EPOCH_SECONDS,
        Math.floorMod(ticks, TICKS_PER_SECOND) * 100);
  }

  /** Upper half as the database and the protocol hold it (signed). */
  public static int high(long ticks) {
    return (int) (ticks >> 32);
  }

  /** Lower half, 0 to 2^32-1. */
  public static long low(long ticks) {
    return ticks & 0xFFFFFFFFL;
  }

  /** Ticks from both halves; only the lower 32 bits of {@code low} count. */
  public static long join(int high, long low) {
    return (long) high << 32 | low & 0xFFFFFFFFL;
  }
}
