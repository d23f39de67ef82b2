package org.mapano.ejb.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Appends lines to a file that only the server may read. The file is opened for each line, so that
 * it can be moved away at any time.
 */
final class AuditFile {
  private static final Logger LOG = Logger.getLogger(AuditFile.class.getName());
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy: ", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final Path path;
  private final boolean timestamp;

  AuditFile(Path path, boolean timestamp) {
    this.path = path;
    this.timestamp = timestamp;
  }

  /** Appends a line; answers whether it could be written. */
  boolean append(String line) {
    String text = (timestamp ? TIME.format(ZonedDateTime.now()) : "") + line + "\n";
    synchronized (AuditFile.class) {
      try {
        if (!Files.exists(path)) {
          Files.createFile(
              path,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(path, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        return true;
      } catch (IOException failure) {
        LOG.log(Level.SEVERE, "The audit log " + path + " cannot be written", failure);
        return false;
      }
    }
  }
}
