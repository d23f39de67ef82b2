package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfgConfigSourceTest {
  @TempDir Path directory;

  @BeforeEach
  void pointToTheDirectory() throws IOException {
    Files.writeString(directory.resolve("server.cfg"), "quota_warn = 7\nquota_soft = 8\n");
    System.setProperty("mapano.config.path", directory.toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty("mapano.config.path");
    System.clearProperty("mapano.server.quota_soft");
  }

  @Test
  void filesAreASourceOfMicroProfileConfigBelowSystemProperties() {
    System.setProperty("mapano.server.quota_soft", "9");
    var config =
        org.eclipse.microprofile.config.spi.ConfigProviderResolver.instance()
            .getBuilder()
            .addDefaultSources()
            .addDiscoveredSources()
            .build();
    assertThat(config.getValue("mapano.server.quota_warn", Integer.class)).isEqualTo(7);
    assertThat(config.getValue("mapano.server.quota_soft", Integer.class)).isEqualTo(9);
  }

  @Test
  void theServerAsksMicroProfileConfigForOverrides() {
    System.setProperty("mapano.server.quota_soft", "9");
    assertThat(ConfigProvider.getConfig()).isNotNull();
    List<Object> told = new ArrayList<>();
    ConfigProducer producer = new ConfigProducer(recordedIn(told));
    producer.read();
    assertThat(told).hasSize(1);
    ServerConfig config = producer.serverConfig();
    assertThat(config.integer("server", "quota_warn")).isEqualTo(7);
    assertThat(config.integer("server", "quota_soft")).isEqualTo(9);
  }

  @SuppressWarnings("unchecked")
  private static Event<ConfigLoaded> recordedIn(List<Object> told) {
    return (Event<ConfigLoaded>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told.add(arguments[0]);
              return null;
            });
  }
}
