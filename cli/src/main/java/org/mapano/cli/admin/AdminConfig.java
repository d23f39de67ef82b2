package org.mapano.cli.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The one option of {@code admin.cfg} that this tool needs. */
final class AdminConfig {
  private static final String OPTION = "server_socket";
  private static final String DEFAULT = "default:";

  private AdminConfig() {}

  /** The option {@code server_socket}; a file that was not named may be absent. */
  static String serverSocket(Path named, Map<String, String> environment) {
    Path file =
        named != null
            ? named
            : Path.of(environment.getOrDefault("KOPANO_CONFIG_PATH", "/etc/kopano"), "admin.cfg");
    if (named == null && !Files.isReadable(file)) {
      return DEFAULT;
    }
    try {
      String result = DEFAULT;
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#")
            && equals > 0
            && line.substring(0, equals).trim().equals(OPTION)) {
          result = line.substring(equals + 1).trim();
        }
      }
      return result;
    } catch (IOException e) {
      throw new UsageException("Configuration file " + file + " cannot be read.");
    }
  }
}
