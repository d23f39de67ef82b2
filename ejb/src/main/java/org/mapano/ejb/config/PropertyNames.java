package org.mapano.ejb.config;

import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** Finds misspelt option names among system properties, which files cannot show. */
final class PropertyNames {
  private PropertyNames() {}

  /** Reports every {@code mapano.<component>.<name>} whose component is known and name is not. */
  static void check(Properties properties, boolean ignoreUnknown, ConfigReport report) {
    for (String property : new TreeSet<>(properties.stringPropertyNames())) {
      if (!property.startsWith(Overrides.PREFIX)) {
        continue;
      }
      String rest = property.substring(Overrides.PREFIX.length());
      int dot = rest.indexOf('.');
      if (dot < 0 || !OptionCatalog.get().components().contains(rest.substring(0, dot))) {
        continue;
      }
      String name = rest.substring(dot + 1);
      Optional<Option> option = OptionCatalog.get().find(rest.substring(0, dot), name);
      if (option.filter(Option::hasValue).isEmpty()) {
        String hint =
            option
                .filter(known -> !known.note().isEmpty())
                .map(o -> ", use " + o.note())
                .orElse("");
        String text = "Unknown option \"" + name + "\" found!" + hint;
        if (ignoreUnknown) {
          report.warning("system property " + property, text);
        } else {
          report.error("system property " + property, text);
        }
      }
    }
  }
}
