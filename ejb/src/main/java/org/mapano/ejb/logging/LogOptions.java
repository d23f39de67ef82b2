package org.mapano.ejb.logging;

/**
 * The options of a component's log.
 *
 * @param method {@code file}, {@code syslog} or {@code auto}
 * @param file a path; empty or {@code -} for the application server's log
 * @param level what is written
 * @param timestamp whether lines in the file begin with a time
 */
record LogOptions(String method, String file, LogLevel level, boolean timestamp) {

  /** Whether lines go to the system log. Undecided components only ask for it by name. */
  boolean toSystemLog() {
    return method.equals("syslog");
  }

  /** Whether lines go to a file of the component's own. */
  boolean toFile() {
    return !toSystemLog() && !file.isEmpty() && !file.equals("-");
  }
}
