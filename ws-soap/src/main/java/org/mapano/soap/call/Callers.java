package org.mapano.soap.call;

import java.util.Optional;

/** Finds sessions. */
public interface Callers {
  /**
   * The living session with a number; finding it counts as a sign of life.
   *
   * @param connection where the request comes from, which may be checked
   */
  Optional<? extends Caller> find(long sessionId, Connection connection);
}
