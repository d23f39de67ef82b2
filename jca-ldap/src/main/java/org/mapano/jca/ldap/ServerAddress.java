package org.mapano.jca.ldap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a directory server listens.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param tls encrypted from the first byte (LDAPS)
 */
public record ServerAddress(String host, int port, boolean tls) {
  private static final int PLAIN_PORT = 389;
  private static final int TLS_PORT = 636;
  private static final int MAX_PORT = 65535;

  /**
   * Reads addresses such as {@code ldap://host}, {@code ldaps://host:636/}, separated by blanks.
   *
   * @throws IllegalArgumentException when one is no address of these kinds, or there is none
   */
  public static List<ServerAddress> parseAll(String text) {
    List<ServerAddress> addresses = new ArrayList<>();
    for (String word : text.trim().split("\\s+")) {
      addresses.add(parse(word));
    }
    return List.copyOf(addresses);
  }

  private static ServerAddress parse(String text) {
    try {
      URI uri = new URI(text);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean tls = scheme.equals("ldaps");
      int port = uri.getPort() < 0 ? tls ? TLS_PORT : PLAIN_PORT : uri.getPort();
      boolean known = tls || scheme.equals("ldap");
      if (known && uri.getHost() != null && port > 0 && port <= MAX_PORT) {
        String host = uri.getHost();
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new ServerAddress(
            bracketed ? host.substring(1, host.length() - 1) : host, port, tls);
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not the address of a directory server: " + text, e);
    }
    throw new IllegalArgumentException("Not the address of a directory server: " + text);
  }
}
