package org.mapano.ejb.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads the files of all components. */
final class ConfigFiles {
  /** Under this name the property map is among the components. */
  static final String PROPERTY_MAP = "propmap";

  /** Its options also stand in a shell script of the same name, which counts less. */
  private static final String RESPONDER = "autorespond";

  private final ConfigLocation location;
  private final Map<String, String> environment;

  ConfigFiles(ConfigLocation location, Map<String, String> environment) {
    this.location = location;
    this.environment = Map.copyOf(environment);
  }

  /** Where the files are. */
  Path directory() {
    return location.directory();
  }

  /** The values set in files, by component and option; problems go to the report. */
  Map<String, Map<String, String>> read(ConfigReport report) {
    Map<String, Map<String, String>> result = new HashMap<>();
    for (String component : OptionCatalog.STRICT) {
      result.put(component, read(component, location.file(component), true, report).values());
    }
    for (String component : OptionCatalog.LENIENT) {
      result.put(component, read(component, location.file(component), false, report).values());
    }
    Map<String, String> responder =
        ShellSettings.read(location.directory().resolve(RESPONDER), report);
    responder.putAll(result.get(RESPONDER));
    result.put(RESPONDER, responder);
    Map<String, String> server = result.get("server");
    switch (server.getOrDefault("user_plugin", "db")) {
      case "ldap", "ldapms" -> {
        CfgReader.Content content = userSource("ldap", server, report);
        result.put("ldap", content.values());
        result.put(PROPERTY_MAP, content.propertyMap());
      }
      case "unix" -> result.put("unix", userSource("unix", server, report).values());
      default -> {}
    }
    return result;
  }

  private CfgReader.Content userSource(
      String component, Map<String, String> server, ConfigReport report) {
    String named = server.get("user_plugin_config");
    Path file = named == null || named.isEmpty() ? location.file(component) : Path.of(named);
    return read(component, file, true, report);
  }

  private CfgReader.Content read(String component, Path file, boolean strict, ConfigReport report) {
    if (location.explicit().containsKey(component) && !Files.exists(file)) {
      report.error(file.toString(), "no such file");
    }
    return CfgReader.read(
        component, file, strict && !location.ignoreUnknown(), environment, report);
  }
}
