package org.mapano.cli.admin;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What senders are told of an absence, and from when on. */
final class AbsenceText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final long MAX_MESSAGE = 1 << 20;

  @Option(
      names = {"-t", "--subject"},
      paramLabel = "TEXT",
      description = "Subject of the answer.")
  private String subject;

  @Option(
      names = {"-n", "--message"},
      paramLabel = "FILE",
      description = "File with the text of the answer, in the character set of the locale.")
  private Path message;

  @Option(names = "--from", paramLabel = "TIME", description = "Beginning, YYYY-MM-DD HH:MM.")
  private String from;

  /** The subject, or null for none. */
  String subject() {
    return subject;
  }

  /** The text of the file, or null for none. */
  String message() {
    if (message == null) {
      return null;
    }
    try {
      if (Files.size(message) > MAX_MESSAGE) {
        throw new UsageException("The message is longer than 1 MiB.");
      }
      String encoding = System.getProperty("native.encoding");
      return Files.readString(message, Charset.forName(encoding));
    } catch (IOException e) {
      throw new UsageException("The message " + message + " cannot be read: " + e.getMessage());
    }
  }

  /** The beginning, or null for none. */
  Instant from() {
    return time(from);
  }

  /** A local time, or null for none. */
  static Instant time(String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(text, TIME).atZone(ZoneId.systemDefault()).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException("A time is written YYYY-MM-DD HH:MM, not \"" + text + "\".");
    }
  }
}
