package org.mapano.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Delivers numbered mails one after the other and remembers which were acknowledged. */
final class LmtpStream implements Runnable {
  private static final int LARGE_EVERY = 7;
  private static final int LARGE_LINES = 2000;

  private final int port;
  private final String recipient;
  private final AtomicInteger numbers;
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  LmtpStream(int port, String recipient, AtomicInteger numbers) {
    this.port = port;
    this.recipient = recipient;
    this.numbers = numbers;
  }

  Set<Integer> acknowledged() {
    return acknowledged;
  }

  void stop() {
    stopped = true;
  }

  /** Delivers until stopped or until the server is gone. */
  @Override
  public void run() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      OutputStream out = socket.getOutputStream();
      expect(in, '2');
      send(out, "LHLO crash.example.org\r\n");
      expect(in, '2');
      while (!stopped) {
        deliver(in, out, numbers.incrementAndGet());
      }
    } catch (IOException gone) {
      stopped = true;
    }
  }

  private void deliver(BufferedReader in, OutputStream out, int number) throws IOException {
    send(out, "MAIL FROM:<s@example.org>\r\nRCPT TO:<" + recipient + ">\r\nDATA\r\n");
    expect(in, '2');
    expect(in, '2');
    expect(in, '3');
    send(out, mail(number) + ".\r\n");
    expect(in, '2');
    acknowledged.add(number);
  }

  /** The mail with a number; some are large enough for compressed storage. */
  static String mail(int number) {
    String mail =
        "From: s@example.org\r\nSubject: crash\r\nMessage-ID: <"
            + number
            + ".crash@example.org>\r\n\r\nnumber "
            + number
            + "\r\n";
    return number % LARGE_EVERY == 0 ? mail + (number + " line\r\n").repeat(LARGE_LINES) : mail;
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void expect(BufferedReader in, char kind) throws IOException {
    String line;
    do {
      line = in.readLine();
      if (line == null) {
        throw new IOException("The server is gone");
      }
    } while (line.length() > 3 && line.charAt(3) == '-');
    if (line.charAt(0) != kind) {
      throw new IOException("Unexpected reply " + line);
    }
  }
}
