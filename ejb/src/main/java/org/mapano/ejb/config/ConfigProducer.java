package org.mapano.ejb.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the configuration of a running server from MicroProfile Config and the files. */
@ApplicationScoped
public class ConfigProducer {
  /**
   * The configuration.
   *
   * @throws ConfigException when an option is unknown or invalid
   */
  @Produces
  @ApplicationScoped
  public ServerConfig serverConfig() {
    return CfgServerConfig.load(
        System.getProperties(), System.getenv(), ConfigProducer::fromMicroProfile);
  }

  /** Asks the sources one by one: a source may set an empty value, which the API would hide. */
  static Optional<String> fromMicroProfile(String component, String option) {
    String name = Overrides.PREFIX + component + "." + option;
    for (ConfigSource source : ConfigProvider.getConfig().getConfigSources()) {
      String value = source instanceof CfgConfigSource ? null : source.getValue(name);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }
}
