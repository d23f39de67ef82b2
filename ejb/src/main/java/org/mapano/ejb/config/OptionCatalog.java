package org.mapano.ejb.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All option names of the manual, by component, read from the tables under {@code options/}. A line
 * {@code @include name} takes over the lines of another table; later lines replace earlier ones.
 */
final class OptionCatalog {
  /** Components whose files are read by this server; unknown names in them stop the start. */
  static final List<String> STRICT =
      List.of("server", "admin", "dagent", "spooler", "gateway", "ical", "monitor");

  /** Components of services that only warn about unknown names. */
  static final List<String> LENIENT =
      List.of(
          "search",
          "spamd",
          "backup",
          "autorespond",
          "presence",
          "grapi",
          "migration-pst",
          "archiver",
          "statsd",
          "php-mapi");

  /** Components of user sources; their files are read when the source is chosen. */
  static final List<String> USER_SOURCES = List.of("ldap", "unix");

  private static final OptionCatalog INSTANCE = new OptionCatalog();

  private final Map<String, Map<String, Option>> components = new LinkedHashMap<>();

  private OptionCatalog() {
    for (List<String> names : List.of(STRICT, USER_SOURCES, LENIENT)) {
      for (String component : names) {
        Map<String, Option> options = new LinkedHashMap<>();
        read(component, component, options);
        components.put(component, Collections.unmodifiableMap(options));
      }
    }
  }

  /** The catalogue. */
  static OptionCatalog get() {
    return INSTANCE;
  }

  /** Names of all components. */
  Collection<String> components() {
    return components.keySet();
  }

  /** The options of a component; empty for an unknown one. */
  Collection<Option> options(String component) {
    return components.getOrDefault(component, Map.of()).values();
  }

  /** The option with a name; names are case sensitive. */
  Optional<Option> find(String component, String name) {
    return Optional.ofNullable(components.getOrDefault(component, Map.of()).get(name));
  }

  private static void read(String table, String component, Map<String, Option> into) {
    try (InputStream in = OptionCatalog.class.getResourceAsStream("options/" + table + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("No option table " + table);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("@include ")) {
          read(line.substring("@include ".length()).trim(), component, into);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          Option option = option(component, line);
          into.put(option.name(), option);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Option option(String component, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6) {
      throw new IllegalStateException("Option table " + component + ": " + line);
    }
    return new Option(
        component,
        cells[0],
        OptionType.parse(cells[1]),
        cells[2],
        cells[3].contains("R"),
        cells[3].contains("E"),
        cells[3].contains("N"),
        OptionStatus.valueOf(cells[4].toUpperCase(Locale.ROOT)),
        cells[5]);
  }
}
