package org.mapano.cli.admin;

import java.util.Optional;
import java.util.Set;

/** Options of the original's tool that this version does not have: refused by name. */
public final class LaterOptions {
  private static final Set<String> NAMES =
      Set.of("--copyto-public", "--force-resync", "--node", "--verbose", "-v");

  private LaterOptions() {}

  /** Why an argument is refused, if it is one of these options. */
  public static Optional<String> explain(String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return NAMES.contains(name)
        ? Optional.of("Option \"" + name + "\" is not available in this version.")
        : Optional.empty();
  }
}
