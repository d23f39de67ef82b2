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

/** The options of {@code kopano-set-oof}. */
public final class OutOfOfficeOptions {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final long MAX_MESSAGE = 1 << 20;

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "The user.")
  private String user;

  @Option(
      names = {"-m", "--mode"},
      paramLabel = "0|1|-",
      description = "Switch off, switch on, or leave and only set subject and message (default).")
  private String mode = "-";

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

  @Option(names = "--until", paramLabel = "TIME", description = "End, YYYY-MM-DD HH:MM.")
  private String until;

  @Option(names = "--dump-json", description = "Only print what is set, as JSON.")
  private boolean dump;

  /** What was asked for. */
  public Action choose() {
    if (user == null) {
      throw new UsageException("No username specified.");
    }
    String name = Names.printable(user);
    if (dump) {
      return new ShowOutOfOffice(name);
    }
    Boolean enabled =
        switch (mode) {
          case "0" -> false;
          case "1" -> true;
          case "-" -> null;
          default -> throw new UsageException("-m takes 0, 1 or -.");
        };
    return new SetOutOfOffice(name, enabled, subject, text(message), time(from), time(until));
  }

  /** The text of a file, or null for none. */
  static String text(Path message) {
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
