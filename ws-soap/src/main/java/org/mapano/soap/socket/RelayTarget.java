package org.mapano.soap.socket;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The loopback listeners of the application server that relayed connections go to. */
final class RelayTarget {
  /** System property: its port before the offset. */
  private static final String PORT = "mapano.soap.local.port";

  private static final int DEFAULT_PORT = 2238;

  /** System property: the port, before the offset, of the one that ends idle connections. */
  private static final String REMOTE_PORT = "mapano.soap.remote.port";

  private static final int DEFAULT_REMOTE_PORT = 2239;

  private RelayTarget() {}

  /** For processes of this machine, which may be idle as long as they like. */
  static InetSocketAddress local() {
    return loopback(Integer.getInteger(PORT, DEFAULT_PORT));
  }

  /** For clients by network, which are limited as those of a listener of their own. */
  static InetSocketAddress remote() {
    return loopback(Integer.getInteger(REMOTE_PORT, DEFAULT_REMOTE_PORT));
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port + offset());
  }

  /** What is added to every port of this server. */
  static int offset() {
    return Integer.getInteger("jboss.socket.binding.port-offset", 0);
  }
}
