package org.mapano.ejb.config;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong while reading the configuration. */
final class ConfigReport {
  private static final System.Logger LOG = System.getLogger("org.mapano.config");

  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void error(String where, String what) {
    errors.add(where + ": " + what);
  }

  void warning(String where, String what) {
    warnings.add(where + ": " + what);
  }

  /** Reasons not to start. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** What an administrator should know. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Writes everything to the log. */
  void log() {
    warnings.forEach(text -> LOG.log(System.Logger.Level.WARNING, text));
    errors.forEach(text -> LOG.log(System.Logger.Level.ERROR, text));
  }
}
