package org.mapano.jca.mail;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

/** How socket addresses are written in log lines and used as keys of limits. */
final class SocketAddresses {

  private SocketAddresses() {}

  /** Address and port in the syntax of the listen options. */
  static String text(SocketAddress address) {
    if (address instanceof InetSocketAddress inet) {
      String host = host(inet);
      boolean v6 = inet.getAddress() instanceof Inet6Address;
      return (v6 ? "[" + host + "]" : host) + ":" + inet.getPort();
    }
    return "unix:" + address;
  }

  /** The IP address without port, brackets or zone; {@code unix} for a local socket. */
  static String host(SocketAddress address) {
    if (address instanceof UnixDomainSocketAddress) {
      return "unix";
    }
    String host = ((InetSocketAddress) address).getAddress().getHostAddress();
    int zone = host.indexOf('%');
    return zone < 0 ? host : host.substring(0, zone);
  }

  /** Whether a peer is on this machine. */
  static boolean isLocal(SocketAddress address) {
    return !(address instanceof InetSocketAddress inet) || inet.getAddress().isLoopbackAddress();
  }
}
