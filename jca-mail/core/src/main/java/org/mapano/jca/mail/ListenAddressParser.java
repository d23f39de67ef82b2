package org.mapano.jca.mail;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one entry of a listen option. */
final class ListenAddressParser {

  private static final String UNIX_PREFIX = "unix:";

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:(?<any>\\*)|(?<v4>[0-9.]{7,15})|\\[(?<v6>[0-9a-fA-F:.]{2,45})])"
              + "(?:%(?<interface>[^:%\\s]{1,15}))?:(?<port>[0-9]{1,5})");

  private static final Pattern IPV4 = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");

  private ListenAddressParser() {}

  static List<ListenAddress> parse(String entry) {
    if (entry.startsWith(UNIX_PREFIX)) {
      return List.of(local(entry));
    }
    Matcher matcher = ENTRY.matcher(entry);
    if (!matcher.matches()) {
      throw bad(entry, "expected address:port, [ipv6]:port, *:port or unix:/path");
    }
    int port = Integer.parseInt(matcher.group("port"));
    if (port > 0xffff) {
      throw bad(entry, "port is above 65535");
    }
    InetAddress address = address(entry, matcher);
    String interfaceName = matcher.group("interface");
    if (interfaceName == null) {
      return List.of(listenAddress(address, port));
    }
    return onInterface(entry, interfaceName, address).stream()
        .map(found -> listenAddress(found, port))
        .toList();
  }

  private static ListenAddress local(String entry) {
    String path = entry.substring(UNIX_PREFIX.length());
    if (!path.startsWith("/")) {
      throw bad(entry, "path of a local socket must be absolute");
    }
    return new ListenAddress(UnixDomainSocketAddress.of(path));
  }

  /** The address asked for, or null for all. */
  private static InetAddress address(String entry, Matcher matcher) {
    if (matcher.group("any") != null) {
      return null;
    }
    String literal = matcher.group("v4");
    if (literal != null && !IPV4.matcher(literal).matches()) {
      throw bad(entry, "not an IPv4 address");
    }
    try {
      // Only literals come here, so no name is ever looked up.
      return InetAddress.getByName(literal != null ? literal : "[" + matcher.group("v6") + "]");
    } catch (UnknownHostException e) {
      throw bad(entry, "not an IP address");
    }
  }

  private static ListenAddress listenAddress(InetAddress address, int port) {
    return new ListenAddress(new InetSocketAddress(address, port));
  }

  private static List<InetAddress> onInterface(String entry, String name, InetAddress wanted) {
    try {
      NetworkInterface found = NetworkInterface.getByName(name);
      if (found == null) {
        throw bad(entry, "no such network interface: " + name);
      }
      List<InetAddress> addresses =
          Collections.list(found.getInetAddresses()).stream()
              .filter(address -> wanted == null || sameAddress(address, wanted))
              .toList();
      if (addresses.isEmpty()) {
        throw bad(entry, "network interface " + name + " does not have this address");
      }
      return addresses;
    } catch (SocketException e) {
      throw bad(entry, "network interface " + name + " cannot be read: " + e.getMessage());
    }
  }

  private static boolean sameAddress(InetAddress address, InetAddress wanted) {
    return Arrays.equals(address.getAddress(), wanted.getAddress());
  }

  private static IllegalArgumentException bad(String entry, String why) {
    return new IllegalArgumentException("listen address \"" + entry + "\": " + why);
  }
}
