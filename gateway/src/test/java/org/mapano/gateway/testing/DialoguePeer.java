package org.mapano.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mapano.jca.mail.MailConnectionListener;

/** The client's end of one connection, whose server end is served on a thread of its own. */
public final class DialoguePeer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final PipeConnection connection;
  private final InputStream in;
  private final OutputStream out;

  private DialoguePeer(PipeConnection connection) {
    this.connection = connection;
    this.in = connection.clientIn(PATIENCE);
    this.out = connection.clientOut();
  }

  /** Connects to a server. */
  public static DialoguePeer connect(MailConnectionListener server, PipeConnection connection) {
    DialoguePeer peer = new DialoguePeer(connection);
    Thread.ofVirtual()
        .start(() -> {
          try {
            server.onConnection(connection);
          } catch (IOException broken) {
            // The client hung up: nothing to tell.
            connection.close();
          } finally {
            connection.close();
          }
        });
    return peer;
  }

  /** The connection, for what only the server's surroundings can do to it. */
  public PipeConnection connection() {
    return connection;
  }

  /**
   * Sends bytes as they are. What comes after the server has closed goes nowhere, as on a socket:
   * what the server has said before can still be read.
   */
  public void send(byte[] bytes) throws IOException {
    try {
      out.write(bytes);
    } catch (ClosedPipeException closed) {
      connection.close();
    }
  }

  /** Sends a line. */
  public void sendLine(String line) throws IOException {
    send((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The next line without CRLF, as Latin-1; null when the server has closed. */
  public String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int value = in.read();
    if (value < 0) {
      return null;
    }
    while (value >= 0 && value != '\n') {
      line.write(value);
      value = in.read();
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Ends the client's side; the server still can write. */
  public void hangUp() throws IOException {
    out.close();
  }

  void close() {
    connection.close();
  }
}
