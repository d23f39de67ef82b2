package org.mapano.ejb.config;

import java.util.List;

/** The configuration has names or values that stop the start (SYS-08). */
public class ConfigException extends RuntimeException {
  private final List<String> problems;

  /** With every problem found, each naming the file, the line and the option. */
  public ConfigException(List<String> problems) {
    super("Configuration refused:\n  " + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems, one line each. */
  public List<String> problems() {
    return problems;
  }
}
