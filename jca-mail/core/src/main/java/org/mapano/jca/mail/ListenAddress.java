package org.mapano.jca.mail;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * A place to listen on: an IP address with port, or a local socket.
 *
 * @param address what to bind
 */
public record ListenAddress(SocketAddress address) {

  /** Whether this is a local (Unix domain) socket. */
  public boolean isLocal() {
    return address instanceof UnixDomainSocketAddress;
  }

  /** The same place with the port moved up by {@code offset}; local sockets stay. */
  public ListenAddress shifted(int offset) {
    if (address instanceof InetSocketAddress inet && inet.getPort() != 0) {
      return new ListenAddress(new InetSocketAddress(inet.getAddress(), inet.getPort() + offset));
    }
    return this;
  }

  /**
   * Reads a listen option: entries parted by white space, each {@code address:port} or {@code
   * unix:/path}. The address is {@code *} for all, an IPv4 address, or an IPv6 address in brackets;
   * {@code %interface} after it narrows it to one network interface. Names are not allowed.
   *
   * @return the places in the order given; empty for a blank option, which means: do not listen
   * @throws IllegalArgumentException naming the entry that is wrong
   */
  public static List<ListenAddress> parseList(String option) {
    List<ListenAddress> result = new ArrayList<>();
    for (String entry : option.strip().split("\\s+")) {
      if (!entry.isEmpty()) {
        result.addAll(ListenAddressParser.parse(entry));
      }
    }
    return List.copyOf(result);
  }

  /** Reads like the option it came from. */
  @Override
  public String toString() {
    return SocketAddresses.text(address);
  }
}
