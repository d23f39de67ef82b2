package org.mapano.ejb.users;

import java.util.Optional;

/**
 * A server of an installation with several (MS-03).
 *
 * @param name unique name
 * @param address name or IP address of the machine
 * @param httpPort plain port, 0 for none
 * @param sslPort encrypted port, 0 for none
 * @param filePath Unix socket; empty for none
 * @param proxyUrl address for clients behind a proxy; empty for none
 * @param containsPublic whether it has the public store
 */
public record ServerDetails(
    String name,
    String address,
    int httpPort,
    int sslPort,
    String filePath,
    String proxyUrl,
    boolean containsPublic) {
  /** Address by the socket, for clients on the same machine. */
  public Optional<String> socketUrl() {
    return filePath.isEmpty() ? Optional.empty() : Optional.of("file://" + filePath);
  }

  /** Address that is not encrypted. */
  public Optional<String> plainUrl() {
    return url("http", httpPort);
  }

  /** Encrypted address. */
  public Optional<String> encryptedUrl() {
    return url("https", sslPort);
  }

  private Optional<String> url(String scheme, int port) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return port == 0 ? Optional.empty() : Optional.of(scheme + "://" + host + ":" + port + "/");
  }
}
