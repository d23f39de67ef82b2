package org.mapano.ejb.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ConfigReload;

/** Reads the options again when the process gets the signal HUP (SVC-03). */
@Singleton
@Startup
public class ReloadOnSignal {
  private static final Logger LOG = Logger.getLogger(ReloadOnSignal.class.getName());

  @Inject private ConfigReload reload;
  private HangUpSignal signal;

  /** The signal comes on a thread that knows nothing of the application. */
  @PostConstruct
  void listen() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    try {
      signal = HangUpSignal.listen(() -> reload(application));
    } catch (ReflectiveOperationException | LinkageError impossible) {
      LOG.log(Level.WARNING, "The signal HUP cannot be used to reload options", impossible);
    }
  }

  private void reload(ClassLoader application) {
    Thread.currentThread().setContextClassLoader(application);
    try {
      boolean done = reload.reload().isEmpty();
      LOG.log(Level.INFO, done ? "The options were read again" : "The options stay as they are");
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "The options could not be read again", failure);
    }
  }

  @PreDestroy
  void stop() {
    if (signal != null) {
      try {
        signal.close();
      } catch (ReflectiveOperationException impossible) {
        LOG.log(Level.FINE, "The signal HUP stays as it is", impossible);
      }
    }
  }
}
