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

  int of(int full) {
    return Math.max(1, full / divisor);
  }
}
