package org.mapano.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Finding free ports and waiting for used ones, on 127.0.0.1. */
final class Ports {
  private static final int WAIT_STEP_MILLIS = 20;

  private Ports() {}

  static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Waits until a port accepts connections. */
  static void await(int port, int seconds) throws IOException {
    for (int step = 0; step < seconds * 1000 / WAIT_STEP_MILLIS; step++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException notYet) {
        pause();
      }
    }
    throw new IOException("Nothing listens on port " + port);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(WAIT_STEP_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
