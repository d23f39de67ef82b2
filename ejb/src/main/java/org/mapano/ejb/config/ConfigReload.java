package org.mapano.ejb.config;

import java.util.List;

/** Takes the values of reloadable options again while the server runs. */
@FunctionalInterface
public interface ConfigReload {
  /**
   * Reads the files again. Reloadable options take their new value, the others keep theirs. When
   * something is wrong nothing changes.
   *
   * @return what is wrong; empty when the new values are in force
   */
  List<String> reload();
}
