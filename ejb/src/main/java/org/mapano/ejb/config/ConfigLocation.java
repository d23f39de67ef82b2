package org.mapano.ejb.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the files of the configuration are (SRV-01).
 *
 * @param directory directory of the {@code .cfg} files
 * @param explicit files named by the administrator, by component: these must exist
 * @param ignoreUnknown unknown names only warn
 */
record ConfigLocation(Path directory, Map<String, Path> explicit, boolean ignoreUnknown) {
  private static final String FILE_PREFIX = "mapano.config.file.";

  /**
   * From system properties {@code mapano.config.path}, {@code mapano.config.file.<component>},
   * {@code mapano.ignore-unknown-config-options} and the variable {@code KOPANO_CONFIG_PATH}.
   */
  static ConfigLocation of(Properties properties, Map<String, String> environment) {
    String fallback = environment.getOrDefault("KOPANO_CONFIG_PATH", "/etc/kopano");
    Map<String, Path> explicit = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(FILE_PREFIX)) {
        explicit.put(name.substring(FILE_PREFIX.length()), Path.of(properties.getProperty(name)));
      }
    }
    return new ConfigLocation(
        Path.of(properties.getProperty("mapano.config.path", fallback)),
        Map.copyOf(explicit),
        Boolean.parseBoolean(properties.getProperty("mapano.ignore-unknown-config-options")));
  }

  /** The file of a component. */
  Path file(String component) {
    return Optional.ofNullable(explicit.get(component))
        .orElseGet(() -> directory.resolve(component + ".cfg"));
  }
}
