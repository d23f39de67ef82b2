package org.mapano.ejb.logging;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Lines of a file as the original writes them: time, severity, text. */
final class FileLines extends ExtFormatter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy: ", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final boolean timestamp;

  FileLines(boolean timestamp) {
    this.timestamp = timestamp;
  }

  @Override
  public String format(ExtLogRecord entry) {
    String start =
        (timestamp ? TIME.format(entry.getInstant()) : "")
            + Severity.of(entry.getLevel()).mark()
            + " ";
    return start + String.join("\n", LogText.lines(entry)) + "\n";
  }
}
