package org.mapano.gateway.relay;

import java.util.ArrayList;
import java.util.List;

/**
 * A relay's place.
 *
 * @param host name or address
 * @param port 1 to 65535
 */
record RelayEndpoint(String host, int port) {
  private static final int MAX_PORT = 65_535;

  /**
   * Reads {@code smtp_server}: names or addresses, each with a port where it differs, IPv6
   * addresses in brackets when they have one.
   *
   * @param port {@code smtp_port}
   * @throws IllegalArgumentException for a port that is none
   */
  static List<RelayEndpoint> parse(String servers, int port) {
    List<RelayEndpoint> endpoints = new ArrayList<>();
    for (String word : servers.trim().split("[\\s,]+")) {
      if (!word.isEmpty()) {
        endpoints.add(one(word, port));
      }
    }
    return endpoints;
  }

  private static RelayEndpoint one(String word, int port) {
    int bracket = word.indexOf(']');
    int colon = word.lastIndexOf(':');
    boolean withPort = colon > bracket && (bracket > 0 || word.indexOf(':') == colon);
    String host = withPort ? word.substring(0, colon) : word;
    int number = withPort ? Integer.parseInt(word.substring(colon + 1)) : port;
    if (number < 1 || number > MAX_PORT) {
      throw new IllegalArgumentException("No port of a relay: " + word);
    }
    return new RelayEndpoint(host.replaceAll("[\\[\\]]", ""), number);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
