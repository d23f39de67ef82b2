package org.mapano.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One IMAP connection that runs commands and counts what comes back. */
final class ImapConnection implements AutoCloseable {
  private final Socket socket;
  private final LineInput in;
  private final OutputStream out;
  private int tag;

  ImapConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new LineInput(socket.getInputStream());
    out = socket.getOutputStream();
    in.readLine();
  }

  ImapConnection login(String user, String password) throws IOException {
    run("LOGIN " + user + " " + password);
    return this;
  }

  /**
   * Runs a command to its tagged OK.
   *
   * @return number of untagged responses
   */
  int run(String command) throws IOException {
    String prefix = "b" + ++tag;
    out.write((prefix + " " + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return until(prefix);
  }

  /** Appends a message; the server must take a non-synchronising literal. */
  void append(String mailbox, byte[] message) throws IOException {
    String prefix = "b" + ++tag;
    out.write(
        (prefix + " APPEND " + mailbox + " {" + message.length + "+}\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.write(message);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    until(prefix);
  }

  /** Sends IDLE and waits for the continuation. */
  void idle() throws IOException {
    out.write(("b" + ++tag + " IDLE\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    String line = in.readLine();
    if (!line.startsWith("+")) {
      throw new IOException("Unexpected answer to IDLE: " + line);
    }
  }

  private int until(String prefix) throws IOException {
    int untagged = 0;
    while (true) {
      String line = in.readLine();
      if (line.startsWith(prefix + " ")) {
        if (!line.startsWith("OK", prefix.length() + 1)) {
          throw new IOException("Unexpected answer: " + line);
        }
        return untagged;
      }
      untagged++;
      for (long literal = literal(line); literal >= 0; literal = literal(line)) {
        in.skip(literal);
        line = in.readLine();
      }
    }
  }

  private static long literal(String line) {
    if (!line.endsWith("}")) {
      return -1;
    }
    int open = line.lastIndexOf('{');
    return open < 0 ? -1 : Long.parseLong(line.substring(open + 1, line.length() - 1));
  }

  /** Bytes received so far. */
  long received() {
    return in.total();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
