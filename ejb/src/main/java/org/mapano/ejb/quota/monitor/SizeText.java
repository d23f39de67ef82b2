package org.mapano.ejb.quota.monitor;

import java.util.Locale;

/** Sizes with their unit, as notices show them (MON-04). */
final class SizeText {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
  private static final int STEP = 1024;

  private SizeText() {}

  /** A size in the greatest unit of which it has at least one: {@code 150.00 MB}. */
  static String of(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= STEP && unit < UNITS.length - 1) {
      value /= STEP;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.2f %s", value, UNITS[unit]);
  }

  /** A level; 0 means that there is none. */
  static String ofLevel(long bytes) {
    return bytes == 0 ? "unlimited" : of(bytes);
  }
}
