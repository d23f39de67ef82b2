package org.mapano.ejb.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.mapano.ejb.config.ConfigException;

/**
 * A value of {@code log_level}: 0 (nothing) to 6 (debug), and in the upper half bits that ask for
 * the finest lines of one subject.
 *
 * @param number 0 to 6
 * @param subjects the bits
 */
record LogLevel(int number, int subjects) {
  private static final int LEVEL_MASK = 0xFFFF;
  private static final int DEBUG = 6;

  private static final List<String> NAMES =
      List.of("none", "critical", "error", "warning", "notice", "info", "debug");

  private static final List<Level> LEVELS =
      List.of(
          Level.OFF,
          org.jboss.logmanager.Level.FATAL,
          Level.SEVERE,
          Level.WARNING,
          Level.INFO,
          Level.CONFIG,
          Level.FINE);

  /** Loggers by the bit that opens them. */
  private static final Map<Integer, List<String>> SUBJECTS =
      Map.of(
          0x10000, List.of("org.mapano.ejb.persistence"),
          0x20000, List.of("org.mapano.ejb.users", "org.mapano.jca.ldap"),
          0x40000, List.of("org.mapano.ejb.cells"),
          0x80000, List.of("org.mapano.ejb.users"),
          0x100000, List.of("org.mapano.soap"),
          0x200000, List.of("org.mapano.ejb.sync"));

  /**
   * Reads a value.
   *
   * @param text a number, decimal or hexadecimal, or the name of a level
   * @throws ConfigException when it is neither
   */
  static LogLevel parse(String text) {
    String value = text.trim().toLowerCase(Locale.ROOT);
    int named = NAMES.indexOf(value);
    if (named >= 0) {
      return new LogLevel(named, 0);
    }
    try {
      int all = Long.decode(value).intValue();
      return new LogLevel(Math.clamp(all & LEVEL_MASK, 0, DEBUG), all & ~LEVEL_MASK);
    } catch (NumberFormatException wrong) {
      throw new ConfigException(List.of("\"" + text + "\" is no log level"));
    }
  }

  /** The least severe level that is written. */
  Level least() {
    return LEVELS.get(number);
  }

  /** Loggers that write everything. */
  List<String> opened() {
    List<String> result = new ArrayList<>();
    SUBJECTS.forEach((bit, loggers) -> {
      if ((subjects & bit) != 0) {
        result.addAll(loggers);
      }
    });
    return result;
  }
}
