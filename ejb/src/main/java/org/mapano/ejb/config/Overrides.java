package org.mapano.ejb.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Values that stand above the files. */
@FunctionalInterface
interface Overrides {
  /** Prefix of property names: {@code mapano.<component>.<option>}. */
  String PREFIX = "mapano.";

  /** The value of an option, if this source sets it; it may be empty. */
  Optional<String> value(String component, String option);

  /** System properties before environment variables ({@code MAPANO_SERVER_QUOTA_WARN}). */
  static Overrides of(Properties properties, Map<String, String> environment) {
    return (component, option) ->
        Optional.ofNullable(properties.getProperty(PREFIX + component + "." + option))
            .or(() -> Optional.ofNullable(environment.get(variable(component, option))));
  }

  private static String variable(String component, String option) {
    String name = "MAPANO_" + component + "_" + option;
    return name.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
