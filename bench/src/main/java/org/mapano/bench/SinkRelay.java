package org.mapano.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay that takes every mail, after the time that a real one needs to write it down. */
final class SinkRelay implements AutoCloseable {
  private static final int WRITING_MILLIS = 5;

  private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile CountDownLatch open = new CountDownLatch(0);

  SinkRelay() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Mails that were taken so far. */
  int taken() {
    return taken.get();
  }

  /** Connections that were made so far. */
  int connections() {
    return connections.get();
  }

  /** Answers no mail until {@link #release}. */
  void hold() {
    open = new CountDownLatch(1);
  }

  /** Answers mail, also what waits for it. */
  void release() {
    open.countDown();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      LineInput in = new LineInput(client.getInputStream());
      OutputStream out = new BufferedOutputStream(client.getOutputStream());
      String reply = "220 sink";
      while (true) {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String verb = in.readLine().strip().toUpperCase(Locale.ROOT);
        if (verb.equals("DATA")) {
          out.write("354 go on\r\n".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          while (!in.readLine().strip().equals(".")) {}
          open.await();
          Thread.sleep(WRITING_MILLIS);
          taken.incrementAndGet();
        } else if (verb.equals("QUIT")) {
          return;
        }
        reply = "250 ok";
      }
    } catch (IOException | InterruptedException ended) {
      // The server has closed the connection, or the benchmark is over.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
