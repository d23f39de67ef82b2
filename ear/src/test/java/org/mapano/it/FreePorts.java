package org.mapano.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port offset with which every port of the server is free. What was found once is not found
 * again by these tests, because who asked for it may listen only later, or once more.
 */
final class FreePorts {

  private static final List<Integer> PORTS =
      List.of(2003, 2110, 2143, 2236, 2237, 2238, 2239, 2993, 2995, 8080, 8443, 9990);

  private static final int LOWEST = 10_000;

  /** The highest port stays below the kernel's range for outgoing connections (from 32768). */
  private static final int HIGHEST = 22_000;

  private static final Set<Integer> GIVEN = new HashSet<>();

  private FreePorts() {}

  static synchronized int offset() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int offset = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (PORTS.stream().allMatch(port -> isFree(port + offset))) {
        PORTS.forEach(port -> GIVEN.add(port + offset));
        return offset;
      }
    }
    throw new IllegalStateException("no free port offset found");
  }

  /** A port that is free, below the kernel's range for outgoing connections. */
  static synchronized int one() {
    for (int attempt = 0; attempt < 200; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        GIVEN.add(port);
        return port;
      }
    }
    throw new IllegalStateException("no free port found");
  }

  private static boolean isFree(int port) {
    if (GIVEN.contains(port)) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
