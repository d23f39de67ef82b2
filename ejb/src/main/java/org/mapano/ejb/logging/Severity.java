package org.mapano.ejb.logging;

import java.util.logging.Level;

/** The six severities of the original, with their mark in a file and their number in syslog. */
enum Severity {
  CRITICAL("crit", 2),
  ERROR("error", 3),
  WARNING("warning", 4),
  NOTICE("notice", 5),
  INFO("info", 6),
  DEBUG("debug", 7);

  private final String mark;
  private final int code;

  Severity(String mark, int code) {
    this.mark = mark;
    this.code = code;
  }

  /** How severe a line of a level is. */
  static Severity of(Level level) {
    int value = level.intValue();
    if (value > Level.SEVERE.intValue()) {
      return CRITICAL;
    }
    if (value >= Level.SEVERE.intValue()) {
      return ERROR;
    }
    if (value >= Level.WARNING.intValue()) {
      return WARNING;
    }
    if (value >= Level.INFO.intValue()) {
      return NOTICE;
    }
    return value >= Level.CONFIG.intValue() ? INFO : DEBUG;
  }

  /** Such as {@code [error ]}. */
  String mark() {
    return String.format("[%-7s]", mark);
  }

  /** RFC 5424, 6.2.1. */
  int code() {
    return code;
  }
}
