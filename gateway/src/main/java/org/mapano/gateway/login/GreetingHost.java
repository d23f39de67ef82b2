package org.mapano.gateway.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mapano.ejb.config.ServerConfig;

/** The host in greetings ({@code server_hostname_greeting}, {@code server_hostname}). */
public final class GreetingHost {
  private static final String GATEWAY = "gateway";

  private GreetingHost() {}

  /** Text to put behind a greeting: empty, or beginning with " on ". */
  public static String of(ServerConfig config) {
    if (!config.bool(GATEWAY, "server_hostname_greeting")) {
      return "";
    }
    String name = config.get(GATEWAY, "server_hostname").trim();
    if (!name.isEmpty()) {
      return " on " + name;
    }
    try {
      return " on " + InetAddress.getLocalHost().getCanonicalHostName();
    } catch (UnknownHostException nameless) {
      return "";
    }
  }
}
