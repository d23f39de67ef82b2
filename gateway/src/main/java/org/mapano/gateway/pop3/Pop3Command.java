package org.mapano.gateway.pop3;

import java.io.IOException;

/** One command of the protocol. Holds no state: that is in the session. */
@FunctionalInterface
interface Pop3Command {
  /**
   * Carries the command out and writes its reply.
   *
   * @param arguments what follows the command word
   * @throws IOException when the connection broke
   */
  void run(Pop3Session session, Arguments arguments) throws IOException;
}
