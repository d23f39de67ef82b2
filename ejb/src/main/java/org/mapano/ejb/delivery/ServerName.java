package org.mapano.ejb.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mapano.ejb.config.ServerConfig;

/** The name by which this server calls itself in mail: {@code server_name} or the host's. */
public final class ServerName {
  private ServerName() {}

  /** The name, as configured now. */
  public static String of(ServerConfig config) {
    String configured = config.get("server", "server_name").trim();
    if (!configured.isEmpty()) {
      return configured;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
