package org.mapano.soap.type;

/**
 * A 64-bit number in two halves: currency or a time in ticks.
 *
 * @param hi upper half, signed
 * @param lo lower half, 0 to 2^32-1
 */
public record HiLo(int hi, long lo) {
  /** Both halves of a number. */
  public static HiLo of(long value) {
    return new HiLo((int) (value >> 32), value & 0xFFFFFFFFL);
  }

  /** The number. */
  public long toLong() {
    return (long) hi << 32 | lo;
  }
}
