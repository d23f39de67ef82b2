package org.mapano.ejb.logging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.handlers.OutputStreamHandler;
import org.mapano.ejb.config.ServerConfig;

/**
 * Gives the loggers of each component their level and where their lines go. A component that asks
 * for nothing writes where the server does, and the server to the application server's log.
 */
final class LogSetup implements AutoCloseable {
  private static final int MAIL = 2;
  private static final int AUTHPRIV = 10;
  private static final Path SYSTEM_LOG = Path.of("/dev/log");
  private static final String AUDIT = "org.mapano.audit";

  private final LogContext context;

  /** Held, because a logger that nobody holds forgets what it was told. */
  private final Map<String, LoggerState> changed = new LinkedHashMap<>();

  private final Collection<Handler> handlers = new ArrayList<>();

  LogSetup(LogContext context) {
    this.context = context;
  }

  /** Sets up everything. */
  void start(ServerConfig config) {
    send(LogComponent.SERVER, new ContainerLines(context));
    for (LogComponent component : LogComponent.values()) {
      LogOptions options = component.options(config);
      if (options.toSystemLog()) {
        systemLog(component.program(), MAIL).ifPresent(handler -> send(component, handler));
      } else if (options.toFile()) {
        file(component, options);
      }
    }
    if (config.bool("server", "audit_log_enabled")
        && config.get("server", "audit_log_method").equals("syslog")) {
      systemLog(LogComponent.SERVER.program(), AUTHPRIV)
          .ifPresent(handler -> attach(AUDIT, handler));
    }
    levels(config);
  }

  /** Takes the reloadable options again. */
  void levels(ServerConfig config) {
    changed.values().forEach(LoggerState::resetLevel);
    for (LogComponent component : LogComponent.values()) {
      LogLevel level = component.options(config).level();
      component.loggers().forEach(name -> level(name, level.least()));
    }
    for (LogComponent component : LogComponent.values()) {
      component.options(config).level().opened().forEach(name -> level(name, Level.ALL));
    }
    // What it writes has options of its own.
    level(AUDIT, Level.INFO);
  }

  private void level(String name, Level level) {
    state(name).logger().setLevel(level);
  }

  private void file(LogComponent component, LogOptions options) {
    try {
      Path path = Path.of(options.file());
      send(component, new MovableFileHandler(path, new FileLines(options.timestamp())));
    } catch (IOException unwritable) {
      logger("org.mapano")
          .log(
              Level.WARNING,
              component.program() + " cannot write to its log_file " + options.file(),
              unwritable);
    }
  }

  private Optional<Handler> systemLog(String program, int facility) {
    if (!Files.exists(SYSTEM_LOG)) {
      logger("org.mapano")
          .log(
              Level.WARNING,
              "{0}: there is no system log at {1}",
              new Object[] {program, SYSTEM_LOG});
      return Optional.empty();
    }
    OutputStreamHandler handler =
        new OutputStreamHandler(SystemLogStream.of(program), new SystemLogLines(facility));
    handler.setAutoFlush(true);
    return Optional.of(handler);
  }

  private void send(LogComponent component, Handler handler) {
    for (String name : component.loggers()) {
      Logger logger = state(name).logger();
      Stream.of(logger.getHandlers()).filter(handlers::remove).forEach(logger::removeHandler);
      attach(name, handler);
      logger.setUseParentHandlers(false);
    }
  }

  private void attach(String name, Handler handler) {
    handlers.add(handler);
    state(name).logger().addHandler(handler);
  }

  private LoggerState state(String name) {
    return changed.computeIfAbsent(name, key -> new LoggerState(logger(key)));
  }

  private Logger logger(String name) {
    return context.getLogger(name);
  }

  /** Leaves the loggers as they were found. */
  @Override
  public void close() {
    changed
        .values()
        .forEach(state -> {
          state.resetLevel();
          state.logger().setUseParentHandlers(true);
          handlers.forEach(state.logger()::removeHandler);
        });
    List.copyOf(handlers).forEach(Handler::close);
    handlers.clear();
    changed.clear();
  }

  /** A logger, and its level before. */
  private record LoggerState(Logger logger, Level before) {
    LoggerState(Logger logger) {
      this(logger, logger.getLevel());
    }

    void resetLevel() {
      logger.setLevel(before);
    }
  }
}
