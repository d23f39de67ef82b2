package org.mapano.gateway.lmtp;

import java.io.IOException;

/** One command of the protocol. Holds no state: that is in the session. */
@FunctionalInterface
interface LmtpCommand {
  /**
   * Carries the command out and writes its reply.
   *
   * @param arguments what follows the command word, without blanks around it
   * @throws IOException when the connection broke
   */
  void run(LmtpSession session, String arguments) throws IOException;
}
