package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.mapi.io.ByteSource;

/**
 * The way to the client: a buffer that is sent when it is large enough or when the session waits.
 * Not for two threads at once.
 */
public final class ResponseWriter {
  private static final int ENOUGH = 32 * 1024;
  private static final int CHUNK = 16 * 1024;

  private final ResponseBuffer buffer = new ResponseBuffer();
  private OutputStream out;

  ResponseWriter(OutputStream out) {
    this.out = out;
  }

  /** The buffer to write responses into. */
  public ResponseBuffer buffer() {
    return buffer;
  }

  /** Sends the buffer when much is in it; to be called between responses. */
  public void spill() throws IOException {
    if (buffer.length() >= ENOUGH) {
      buffer.drainTo(out);
    }
  }

  /** Sends everything and gives the memory back. */
  void flush() throws IOException {
    if (buffer.length() > 0) {
      buffer.drainTo(out);
      out.flush();
    }
    buffer.release();
  }

  void restart(OutputStream stream) {
    out = stream;
  }

  /**
   * Writes a piece of a source as a literal without holding all of it.
   *
   * @throws IOException also when the source is shorter than it said; the connection is then of no
   *     use because the client waits for bytes that do not exist
   */
  public void literal(ByteSource source, long offset, long length) throws IOException {
    buffer.literal(length);
    if (length == 0) {
      return;
    }
    try (InputStream in = source.open(offset)) {
      byte[] chunk = new byte[(int) Math.min(CHUNK, length)];
      long left = length;
      while (left > 0) {
        int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (count < 0) {
          throw new IOException("message is shorter than its size");
        }
        buffer.put(chunk, 0, count);
        left -= count;
        spill();
      }
    }
  }
}
