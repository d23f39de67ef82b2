package org.mapano.soap.socket;

import org.mapano.soap.call.Connection;

/**
 * The other end of a relayed connection.
 *
 * @param connection what the relay knows of it
 */
public record LocalPeer(Connection connection) {
  /** The other end of a socket file: the kernel says whose process it is. */
  static LocalPeer ofSocket(String user, String path) {
    return new LocalPeer(
        new Connection("file:" + path, Connection.Kind.SOCKET, user, false, false));
  }

  /** The connection of a request that came by it. */
  public Connection connection(boolean proxied) {
    return new Connection(
        connection.address(),
        connection.kind(),
        connection.localUser(),
        connection.trustedCertificate(),
        proxied);
  }
}
