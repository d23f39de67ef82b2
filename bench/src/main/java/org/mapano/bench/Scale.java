package org.mapano.bench;

/**
 * How large a run is.
 *
 * @param divisor full counts are divided by this
 * @param repetitions how often a query is repeated for its median
 */
record Scale(int divisor, int repetitions) {
  static final Scale FULL = new Scale(1, 9);
  static final Scale QUICK = new Scale(20, 3);

  /** A run whose counts are a part of the full ones, with the repetitions of a full one. */
  static Scale part(int divisor) {
    return new Scale(Math.max(1, divisor), FULL.repetitions());
  }

  int of(int full) {
    return Math.max(1, full / divisor);
  }
}
