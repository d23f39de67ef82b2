package org.mapano.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.mapano.jca.mail.MailConnectionListener;

/** A client that takes answers of any size without looking at more than their ends. */
public final class BulkClient {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int TAIL = 512;

  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[64 * 1024];
  private long received;
  private int tags;

  private BulkClient(PipeConnection connection) {
    this.in = connection.clientIn(PATIENCE);
    this.out = connection.clientOut();
  }

  /** Connects and takes the greeting. */
  public static BulkClient connect(MailConnectionListener server) throws IOException {
    PipeConnection connection = new PipeConnection("192.0.2.9", false);
    DialoguePeer.connect(server, connection);
    BulkClient client = new BulkClient(connection);
    client.readUntil("* OK");
    return client;
  }

  /** Bytes received so far. */
  public long received() {
    return received;
  }

  /** Runs a command that must succeed. */
  public void run(String command) throws IOException {
    String tag = "bulk" + ++tags + " ";
    out.write((tag + command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    String last = readUntil(tag);
    if (!last.startsWith(tag + "OK")) {
      throw new IOException(command + ": " + last);
    }
  }

  /** Reads until what was received ends with a line that begins as said. */
  private String readUntil(String beginning) throws IOException {
    String tail = "";
    while (true) {
      int count = in.read(buffer);
      if (count < 0) {
        throw new IOException("connection ended");
      }
      received += count;
      int kept = Math.min(count, TAIL);
      tail += new String(buffer, count - kept, kept, StandardCharsets.ISO_8859_1);
      tail = tail.substring(Math.max(0, tail.length() - TAIL));
      if (tail.endsWith("\r\n")) {
        String line = tail.substring(tail.lastIndexOf("\r\n", tail.length() - 3) + 1).strip();
        if (line.startsWith(beginning)) {
          return line;
        }
      }
    }
  }
}
