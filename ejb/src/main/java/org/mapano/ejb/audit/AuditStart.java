package org.mapano.ejb.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mapano.ejb.config.ServerConfig;

/** Notes when the server starts and stops (AUDIT-02, AUDIT-03). */
@Singleton
@Startup
public class AuditStart {
  private static final int SIGTERM = 15;

  @Inject private ServerConfig config;

  @PostConstruct
  void start() {
    new AuditLog(config).started(uid());
  }

  /** The application server stops in order only when it is asked to terminate. */
  @PreDestroy
  void stop() {
    new AuditLog(config).signalled(SIGTERM);
  }

  private static int uid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException | UnsupportedOperationException unknown) {
      return 0;
    }
  }
}
