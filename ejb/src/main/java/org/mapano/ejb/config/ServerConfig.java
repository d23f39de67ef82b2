package org.mapano.ejb.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Options by component and the manual's names: {@code get("server", "quota_warn")}. Values come, in
 * rising precedence, from the built-in defaults, {@code <component>.cfg}, environment and system
 * properties. Unknown names stop the start (SYS-08).
 */
public interface ServerConfig {
  /** The value; the documented default when nothing is set. Never null. */
  String get(String component, String option);

  /** A whole number. */
  default int integer(String component, String option) {
    return Integer.decode(get(component, option).trim());
  }

  /** A yes/no option. */
  default boolean bool(String component, String option) {
    return switch (get(component, option).trim().toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "true", "1", "y", "on" -> true;
      default -> false;
    };
  }

  /**
   * Attributes of a directory by the property tags they are mapped to, as the lines of {@code
   * !propmap} files have them: {@code 0x3A08001E}, {@code telephoneNumber}.
   */
  default Map<String, String> propertyMap() {
    return Map.of();
  }

  /**
   * A further file or directory of the administrator's, beside the {@code .cfg} files.
   *
   * @param name such as {@code movetopublic.cfg}
   */
  default Path file(String name) {
    return Path.of("/etc/kopano").resolve(name);
  }

  /** A number of bytes with optional k, m or g suffix (powers of 1024). */
  long size(String component, String option);

  /** A list separated by blanks. */
  default List<String> list(String component, String option) {
    String value = get(component, option).trim();
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  /** A number of seconds. */
  default Duration seconds(String component, String option) {
    return Duration.ofSeconds(integer(component, option));
  }
}
