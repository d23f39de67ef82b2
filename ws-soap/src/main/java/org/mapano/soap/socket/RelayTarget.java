package org.mapano.soap.socket;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The loopback listener of the application server that relayed connections go to. */
final class RelayTarget {
  /** System property: its port before the offset. */
  private static final String PORT = "mapano.soap.local.port";

  private static final int DEFAULT_PORT = 2238;

  private RelayTarget() {}

  static InetSocketAddress address() {
    return new InetSocketAddress(
        InetAddress.getLoopbackAddress(), Integer.getInteger(PORT, DEFAULT_PORT) + offset());
  }

  /** What is added to every port of this server. */
  static int offset() {
    return Integer.getInteger("jboss.socket.binding.port-offset", 0);
  }
}
