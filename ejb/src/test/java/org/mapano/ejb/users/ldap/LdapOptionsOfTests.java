package org.mapano.ejb.users.ldap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;

/** Configurations of tests: one of the shipped files, with options on top. */
public final class LdapOptionsOfTests {
  private LdapOptionsOfTests() {}

  /** The options of a shipped file such as {@code ldap.openldap.cfg}. */
  public static Map<String, String> shipped(String name) {
    Map<String, String> options = new HashMap<>();
    lines(name).forEach((option, value) -> options.put("ldap." + option, value));
    return options;
  }

  private static Map<String, String> lines(String name) {
    Map<String, String> values = new HashMap<>();
    try (var in = ServerConfig.class.getResourceAsStream("shipped/" + name)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0) {
          values.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  /** A configuration with the shipped property map. */
  public static ServerConfig config(Map<String, String> options) {
    CfgServerConfig config = CfgServerConfig.of(options);
    Map<String, String> map = lines("ldap.propmap.cfg");
    return new ServerConfig() {
      @Override
      public String get(String component, String option) {
        return config.get(component, option);
      }

      @Override
      public long size(String component, String option) {
        return config.size(component, option);
      }

      @Override
      public Map<String, String> propertyMap() {
        return map;
      }
    };
  }
}
