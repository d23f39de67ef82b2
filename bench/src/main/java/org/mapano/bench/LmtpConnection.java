package org.mapano.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One LMTP connection that delivers mail after mail, with pipelined envelopes. */
final class LmtpConnection implements AutoCloseable {
  private final Socket socket;
  private final LineInput in;
  private final OutputStream out;

  LmtpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new LineInput(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream(), 65536);
    expect('2');
    command("LHLO bench.example.com");
    expect('2');
  }

  /**
   * Delivers one mail.
   *
   * @throws IOException when any recipient is not accepted with 250 at the end
   */
  void deliver(List<String> recipients, byte[] message) throws IOException {
    StringBuilder envelope = new StringBuilder("MAIL FROM:<bench@example.com>\r\n");
    for (String recipient : recipients) {
      envelope.append("RCPT TO:<").append(recipient).append(">\r\n");
    }
    envelope.append("DATA\r\n");
    out.write(envelope.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
    for (int i = 0; i <= recipients.size(); i++) {
      expect('2');
    }
    expect('3');
    out.write(message);
    out.write(".\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    for (int i = 0; i < recipients.size(); i++) {
      expect('2');
    }
  }

  private void command(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void expect(char kind) throws IOException {
    String line;
    do {
      line = in.readLine();
    } while (line.length() > 3 && line.charAt(3) == '-');
    if (line.charAt(0) != kind) {
      throw new IOException("Unexpected reply: " + line);
    }
  }

  @Override
  public void close() throws IOException {
    command("QUIT");
    socket.close();
  }
}
