package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A tiny line protocol: echoes lines; knows TLS, QUIT, SHORT (idle time-out) and FAIL. */
final class EchoSession implements MailConnectionListener {
  private final Semaphore bytesRead = new Semaphore(0);

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    try {
      say(connection, "hello " + connection.secure());
      while (!connection.draining()) {
        String line = readLine(connection.in());
        if (line == null || !answer(connection, line)) {
          return;
        }
      }
      // Whether the drain finds the session here or in its next read is a matter of microseconds.
      say(connection, "bye drained");
    } catch (SocketTimeoutException e) {
      say(connection, "bye idle");
    } catch (ConnectionDrainingException e) {
      say(connection, "bye drained");
    }
  }

  private static boolean answer(MailConnection connection, String line) throws IOException {
    switch (line) {
      case "TLS" -> {
        say(connection, connection.canStartTls() ? "go" : "no");
        if (connection.canStartTls()) {
          connection.startTls();
          say(connection, "secure " + connection.secure() + " " + connection.canStartTls());
        }
      }
      case "SHORT" -> {
        connection.idleTimeout(Duration.ofMillis(50));
        say(connection, "short");
      }
      case "FAIL" -> throw new IllegalStateException("asked to fail");
      case "FLOOD" -> {
        byte[] much = new byte[1 << 20];
        while (true) {
          connection.out().write(much);
        }
      }
      case "QUIT" -> {
        say(connection, "bye");
        return false;
      }
      default -> say(connection, "echo " + line);
    }
    return true;
  }

  static void say(MailConnection connection, String line) throws IOException {
    connection.out().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    connection.out().flush();
  }

  private String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = next(in); c != '\n'; c = next(in)) {
      if (c < 0) {
        return null;
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private int next(InputStream in) throws IOException {
    int value = in.read();
    if (value >= 0) {
      bytesRead.release();
    }
    return value;
  }

  /** Waits until sessions have read this many bytes more, in all. */
  void awaitRead(int bytes) throws InterruptedException {
    assertThat(bytesRead.tryAcquire(bytes, 60, TimeUnit.SECONDS)).isTrue();
  }
}
