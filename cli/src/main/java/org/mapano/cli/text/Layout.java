package org.mapano.cli.text;

import java.util.Locale;

/** Texts in fixed columns, with tabulator stops of eight. */
public final class Layout {
  private static final int STOP = 8;
  private static final int VALUE_COLUMN = 24;
  private static final double MEGABYTE = 1 << 20;

  private Layout() {}

  /** A label padded with tabulators to the column of values. */
  public static String label(String label) {
    return pad(label, VALUE_COLUMN);
  }

  /** Pads a text with tabulators to a column that is a multiple of eight. */
  static String pad(String text, int column) {
    int stops = (column + STOP - 1) / STOP - length(text) / STOP;
    return text + "\t".repeat(Math.max(stops, 0));
  }

  /** Columns a text takes. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Bytes in megabytes with two decimals. */
  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.2f MB", bytes / MEGABYTE);
  }

  /** A quota level; none is unlimited. */
  public static String quota(long bytes) {
    return bytes == 0 ? "unlimited" : megabytes(bytes);
  }

  /** yes or no. */
  public static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }
}
