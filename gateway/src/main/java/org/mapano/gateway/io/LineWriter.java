package org.mapano.gateway.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Buffered writing of replies. Nothing is sent before {@link #flush()} or until the buffer is full.
 * Used by one thread at a time.
 */
public final class LineWriter {
  private static final byte[] CRLF = {'\r', '\n'};

  private final ReplyBuffer out;

  /** Writes to the unbuffered stream of a peer. */
  public LineWriter(OutputStream out) {
    this.out = new ReplyBuffer(out);
  }

  /**
   * Writes a line in UTF-8 and ends it. CR, LF and NUL inside become question marks, so that text
   * from elsewhere can never add a reply.
   */
  public void line(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\r' || bytes[i] == '\n' || bytes[i] == 0) {
        bytes[i] = '?';
      }
    }
    out.write(bytes);
    out.write(CRLF);
  }

  /** The buffered stream itself, for counted data; do not close it. */
  public OutputStream stream() {
    return out;
  }

  /** Sends what is buffered. */
  public void flush() throws IOException {
    out.flush();
  }

  /** Goes on with another stream (after a switch to TLS); the old one must have been flushed. */
  public void restart(OutputStream stream) {
    out.target(stream);
  }
}
