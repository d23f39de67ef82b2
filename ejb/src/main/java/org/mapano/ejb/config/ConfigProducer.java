package org.mapano.ejb.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Makes the configuration of a running server from MicroProfile Config and the files. */
@Singleton
public class ConfigProducer {
  private final Event<ConfigLoaded> loaded;
  private CfgServerConfig config;

  /**
   * @param loaded told whenever the configuration was read
   */
  @Inject
  public ConfigProducer(Event<ConfigLoaded> loaded) {
    this.loaded = loaded;
  }

  /**
   * Reads the configuration.
   *
   * @throws ConfigException when an option is unknown or invalid
   */
  @PostConstruct
  void read() {
    config =
        CfgServerConfig.load(
            System.getProperties(), System.getenv(), ConfigProducer::fromMicroProfile);
    loaded.fire(new ConfigLoaded(config));
  }

  /** The configuration. */
  @Produces
  @Singleton
  public ServerConfig serverConfig() {
    return config;
  }

  /** Reads the files again. */
  @Produces
  @Singleton
  public ConfigReload reload() {
    return this::readAgain;
  }

  private List<String> readAgain() {
    List<String> wrong = config.reload();
    if (wrong.isEmpty()) {
      loaded.fire(new ConfigLoaded(config));
    }
    return wrong;
  }

  /** Asks the sources one by one: a source may set an empty value, which the API would hide. */
  private static Optional<String> fromMicroProfile(String component, String option) {
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
