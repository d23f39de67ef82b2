package org.mapano.ejb.config;

import java.util.Comparator;
import java.util.stream.Collectors;

/** Writes a component's options as a file could have them ({@code --dump-config}). */
final class ConfigDump {
  private ConfigDump() {}

  /** {@code name = value} lines by name; those still at their default are comments. */
  static String of(ServerConfig config, String component) {
    return OptionCatalog.get().options(component).stream()
        .filter(Option::hasValue)
        .sorted(Comparator.comparing(Option::name))
        .map(option -> line(option, config.get(component, option.name())))
        .collect(Collectors.joining());
  }

  private static String line(Option option, String value) {
    String prefix = value.equals(option.defaultValue()) ? "# " : "";
    return (prefix + option.name() + " = " + value).stripTrailing() + "\n";
  }
}
