package org.mapano.jca.mail;

import java.io.IOException;

/**
 * Serves accepted connections. This is the message listener type of the resource adapter and the
 * plain handler of {@link MailListener}.
 */
@FunctionalInterface
public interface MailConnectionListener {

  /**
   * Serves one connection from greeting to farewell. Called on a virtual thread of its own; the
   * connection is closed when this method returns or throws.
   *
   * @param connection the accepted connection; with implicit TLS the handshake is already done
   * @throws IOException when the connection broke; logged at debug level, no other consequence
   */
  void onConnection(MailConnection connection) throws IOException;
}
