package org.mapano.ejb.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only the server's own operating system user may read. */
final class PrivateFile {
  private PrivateFile() {}

  /** Writes a secret to a file of mode 0600, replacing what is there. */
  static void write(Path file, String secret) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh =
          Files.createTempFile(
              file.getParent(),
              ".secret",
              null,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try {
        Files.write(fresh, (secret + "\n").getBytes(StandardCharsets.US_ASCII));
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot write " + file, failure);
    }
  }

  /** Reads a secret that was written here. */
  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read " + file, failure);
    }
  }

  /** Removes a file if it is there; a symbolic link is removed, not followed. */
  static void delete(Path file) {
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot remove " + file, failure);
    }
  }
}
