package org.mapano.ejb.logging;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logmanager.LogContext;
import org.mapano.ejb.config.ConfigLoaded;

/** Keeps the logs of the running server as the configuration wants them. */
@Singleton
public class ComponentLogs {
  private LogSetup setup;

  /** Sets up the logs with the first configuration, then takes what can change. */
  synchronized void configured(@Observes ConfigLoaded loaded) {
    if (setup == null) {
      setup = new LogSetup(LogContext.getLogContext());
      setup.start(loaded.config());
    } else {
      setup.levels(loaded.config());
    }
  }

  /** Gives the loggers back to the application server. */
  @PreDestroy
  synchronized void end() {
    if (setup != null) {
      setup.close();
    }
  }
}
