package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;

/**
 * The servers of an installation, as a directory lists them (MS-03). Failures are those of {@link
 * UserDirectory}.
 */
public interface ServerDirectory {
  /** The server with a name, without regard to case. */
  Optional<ServerDetails> find(String name);

  /** All servers. */
  List<ServerDetails> all();

  /** For user sources that know of no servers. */
  static ServerDirectory none() {
    return new ServerDirectory() {
      @Override
      public Optional<ServerDetails> find(String name) {
        return Optional.empty();
      }

      @Override
      public List<ServerDetails> all() {
        return List.of();
      }
    };
  }
}
