package org.mapano.soap.call;

/**
 * How a request reached the server.
 *
 * @param address client address as text; {@code file:PATH} of the socket for a local connection
 * @param kind way in
 * @param localUser Unix user at the other end of a local socket, else empty
 * @param trustedCertificate whether the client proved a certificate that may log on as anybody
 * @param proxied whether the request came through a reverse proxy that says so
 */
public record Connection(
    String address, Kind kind, String localUser, boolean trustedCertificate, boolean proxied) {
  /** Ways in. */
  public enum Kind {
    /** Socket of this machine. */
    SOCKET,
    /** Plain connection. */
    PLAIN,
    /** Encrypted connection. */
    TLS
  }

  /** True when the client runs on this machine. */
  public boolean isLocal() {
    return kind == Kind.SOCKET
        || address.equals("::1")
        || address.equals("0:0:0:0:0:0:0:1")
        || address.startsWith("127.");
  }
}
