package org.mapano.ejb.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;

/** The lines of a log entry: what clients send can neither end a line nor look like another one. */
final class LogText {
  private LogText() {}

  /** The message on one line, and a stack trace on indented ones. */
  static List<String> lines(ExtLogRecord entry) {
    String message = visible(String.valueOf(entry.getFormattedMessage()));
    if (entry.getThrown() == null) {
      return List.of(message);
    }
    StringWriter trace = new StringWriter();
    entry.getThrown().printStackTrace(new PrintWriter(trace));
    Stream<String> indented =
        trace.toString().lines().map(line -> "    " + visible(line.stripLeading()));
    return Stream.concat(Stream.of(message), indented).toList();
  }

  private static String visible(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          int type = Character.getType(c);
          boolean breaks =
              type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
          if (c == '\t') {
            result.append(' ');
          } else if (Character.isISOControl(c) || breaks || type == Character.FORMAT) {
            result.append(String.format("\\u%04X", c));
          } else {
            result.appendCodePoint(c);
          }
        });
    return result.toString();
  }
}
