package org.mapano.ejb.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Files that an administrator's own files include by name and that come with the server (LDAP-07):
 * the original installs them below {@code /usr/share}, and where they are missing these stand in.
 */
final class ShippedFiles {
  private static final List<String> NAMES =
      List.of("ldap.openldap.cfg", "ldap.active-directory.cfg", "ldap.propmap.cfg");

  private ShippedFiles() {}

  /** The text of the file with a name, if there is one. */
  static Optional<String> text(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = ShippedFiles.class.getResourceAsStream("shipped/" + name)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
