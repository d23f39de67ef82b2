package org.mapano.gateway.lmtp;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Limits of a session.
 *
 * @param maxMessageSize longest mail in bytes, as announced with SIZE
 * @param maxRecipients recipients of one mail (RFC 5321 section 4.5.3.1.8 asks for 100 at least)
 * @param maxErrors refused commands before the session is ended
 * @param idleTimeout longest wait for a command
 * @param dataTimeout longest time for the text of one mail, however slowly it comes
 * @param memoryLimit longest mail that is kept in memory while it comes in, in bytes
 * @param spoolDirectory where longer mails are kept meanwhile
 */
public record LmtpSettings(
    long maxMessageSize,
    int maxRecipients,
    int maxErrors,
    Duration idleTimeout,
    Duration dataTimeout,
    int memoryLimit,
    Path spoolDirectory) {
  /** What is used when nothing is configured. */
  public static final LmtpSettings DEFAULT =
      new LmtpSettings(
          256L * 1024 * 1024,
          1000,
          20,
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          256 * 1024,
          Path.of(System.getProperty("java.io.tmpdir")));

  /** The same with another message size. */
  public LmtpSettings withMaxMessageSize(long size) {
    return new LmtpSettings(
        size, maxRecipients, maxErrors, idleTimeout, dataTimeout, memoryLimit, spoolDirectory);
  }
}
