package org.mapano.ejb.logging;

import java.util.stream.Collectors;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Lines for the system log, each with its priority before it (RFC 5424, 6.2.1). */
final class SystemLogLines extends ExtFormatter {
  private static final int FACILITY_STEP = 8;

  private final int facility;

  /**
   * @param facility number of the facility
   */
  SystemLogLines(int facility) {
    this.facility = facility;
  }

  @Override
  public String format(ExtLogRecord entry) {
    String priority = "<" + (facility * FACILITY_STEP + Severity.of(entry.getLevel()).code()) + ">";
    return LogText.lines(entry).stream()
        .map(line -> priority + line + "\n")
        .collect(Collectors.joining());
  }
}
