package org.mapano.ejb.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives the values of {@code .cfg} files to MicroProfile Config as {@code
 * mapano.<component>.<option>}. Problems are not reported here: {@link CfgServerConfig} does, and
 * stops the start.
 */
public final class CfgConfigSource implements ConfigSource {
  private static final int ORDINAL = 120; // above packaged properties, below the environment

  private final Map<String, String> properties = new HashMap<>();

  /** Reads the files. */
  public CfgConfigSource() {
    Map<String, String> environment = System.getenv();
    ConfigLocation location = ConfigLocation.of(System.getProperties(), environment);
    new ConfigFiles(location, environment)
        .read(new ConfigReport())
        .forEach((component, values) ->
            values.forEach(
                (name, value) -> properties.put(Overrides.PREFIX + component + "." + name, value)));
  }

  @Override
  public Set<String> getPropertyNames() {
    return Set.copyOf(properties.keySet());
  }

  @Override
  public String getValue(String name) {
    return properties.get(name);
  }

  @Override
  public String getName() {
    return "Mapano configuration files";
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }
}
