package org.mapano.ejb.logging;

import java.util.List;
import org.mapano.ejb.config.ServerConfig;

/** What was a process of its own with the original, and the loggers that speak for it here. */
enum LogComponent {
  SERVER("server", "org.mapano"),
  GATEWAY("gateway", "org.mapano.gateway", "org.mapano.jca.mail"),
  DAGENT(
      "dagent",
      "org.mapano.gateway.lmtp",
      "org.mapano.ejb.delivery",
      "org.mapano.ejb.rules",
      "org.mapano.ejb.absence",
      "org.mapano.ejb.plugin"),
  SPOOLER("spooler", "org.mapano.gateway.relay", "org.mapano.ejb.submission"),
  MONITOR("monitor", "org.mapano.ejb.quota.monitor"),
  SPAMD("spamd", "org.mapano.ejb.junk");

  private final String component;
  private final List<String> loggers;

  LogComponent(String component, String... loggers) {
    this.component = component;
    this.loggers = List.of(loggers);
  }

  /** Loggers with everything below them, unless that belongs to another component. */
  List<String> loggers() {
    return loggers;
  }

  /** Name of the lines in the system log, and of the original's process. */
  String program() {
    return "kopano-" + component;
  }

  /** What its file asks for. */
  LogOptions options(ServerConfig config) {
    return new LogOptions(
        config.get(component, "log_method"),
        config.get(component, "log_file").trim(),
        LogLevel.parse(config.get(component, "log_level")),
        config.bool(component, "log_timestamp"));
  }
}
