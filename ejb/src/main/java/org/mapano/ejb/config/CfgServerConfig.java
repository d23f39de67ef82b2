package org.mapano.ejb.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The configuration of the server: built-in defaults, under {@code .cfg} files, under environment
 * variables and system properties. Values are taken when it is made; {@link #reload} takes those of
 * reloadable options again.
 */
public final class CfgServerConfig implements ServerConfig, ConfigReload {
  private static final String MAP_PREFIX = ConfigFiles.PROPERTY_MAP + ".";

  private final ConfigFiles files;
  private final Overrides overrides;
  private volatile Map<String, String> values;
  private volatile Map<String, String> propertyMap;

  private CfgServerConfig(ConfigFiles files, Overrides overrides, Map<String, String> values) {
    this.files = files;
    this.overrides = overrides;
    this.values = values;
    this.propertyMap = propertyMap(values);
  }

  /**
   * Reads everything.
   *
   * @throws ConfigException naming every unknown or invalid option
   */
  static CfgServerConfig load(
      Properties properties, Map<String, String> environment, Overrides overrides) {
    ConfigLocation location = ConfigLocation.of(properties, environment);
    ConfigFiles files = new ConfigFiles(location, environment);
    ConfigReport report = new ConfigReport();
    PropertyNames.check(properties, location.ignoreUnknown(), report);
    Map<String, String> values = resolve(files, overrides, report);
    report.log();
    if (!report.errors().isEmpty()) {
      throw new ConfigException(report.errors());
    }
    return new CfgServerConfig(files, overrides, values);
  }

  /** Reads everything for this process: its system properties and environment. */
  public static CfgServerConfig load() {
    return load(
        System.getProperties(),
        System.getenv(),
        Overrides.of(System.getProperties(), System.getenv()));
  }

  /**
   * A configuration without files: the defaults, with some options set.
   *
   * @param settings values by {@code component.option}, e.g. {@code server.quota_warn}
   */
  public static CfgServerConfig of(Map<String, String> settings) {
    Properties properties = new Properties();
    settings.forEach((name, value) -> properties.setProperty(Overrides.PREFIX + name, value));
    properties.setProperty("mapano.config.path", "/nonexistent");
    return load(properties, Map.of(), Overrides.of(properties, Map.of()));
  }

  @Override
  public String get(String component, String option) {
    String value = values.get(key(component, option));
    if (value == null) {
      throw new IllegalArgumentException("No option " + option + " of " + component);
    }
    return value;
  }

  @Override
  public Path file(String name) {
    return files.directory().resolve(name);
  }

  @Override
  public long size(String component, String option) {
    return Sizes.parse(get(component, option)).orElse(0);
  }

  @Override
  public Map<String, String> propertyMap() {
    return propertyMap;
  }

  @Override
  public List<String> reload() {
    ConfigReport report = new ConfigReport();
    Map<String, String> fresh = resolve(files, overrides, report);
    report.log();
    if (report.errors().isEmpty()) {
      Map<String, String> next = new HashMap<>(values);
      forEachValue(option -> {
        String key = key(option.component(), option.name());
        if (option.reloadable()) {
          next.put(key, fresh.get(key));
        }
      });
      next.keySet().removeIf(key -> key.startsWith(MAP_PREFIX));
      propertyMap(fresh).forEach((tag, name) -> next.put(MAP_PREFIX + tag, name));
      values = Map.copyOf(next);
      propertyMap = propertyMap(values);
    }
    return report.errors();
  }

  private static Map<String, String> resolve(
      ConfigFiles files, Overrides overrides, ConfigReport report) {
    Map<String, Map<String, String>> set = files.read(report);
    Map<String, String> result = new HashMap<>();
    forEachValue(option -> {
      String component = option.component();
      Optional<String> override = overrides.value(component, option.name()).map(String::trim);
      override
          .flatMap(option::complaint)
          .ifPresent(complaint ->
              report.error(
                  Overrides.PREFIX + component + "." + option.name(),
                  "Invalid value of \"" + option.name() + "\": " + complaint));
      String file = set.getOrDefault(component, Map.of()).get(option.name());
      String value = override.orElse(file == null ? option.defaultValue() : file);
      result.put(key(component, option.name()), value);
    });
    set.getOrDefault(ConfigFiles.PROPERTY_MAP, Map.of())
        .forEach((tag, name) -> result.put(MAP_PREFIX + tag, name));
    return Map.copyOf(result);
  }

  private static Map<String, String> propertyMap(Map<String, String> values) {
    Map<String, String> result = new HashMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(MAP_PREFIX)) {
        result.put(key.substring(MAP_PREFIX.length()), value);
      }
    });
    return Map.copyOf(result);
  }

  private static void forEachValue(java.util.function.Consumer<Option> action) {
    OptionCatalog catalog = OptionCatalog.get();
    for (String component : catalog.components()) {
      catalog.options(component).stream().filter(Option::hasValue).forEach(action);
    }
  }

  private static String key(String component, String option) {
    return component + "." + option;
  }
}
