package org.mapano.gateway.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes text that ends with a line holding a single dot: doubles a dot at the beginning of a line
 * (RFC 1939 section 3, RFC 5321 section 4.5.2). A line begins after LF of any kind, so that a peer
 * that takes a lone LF for a line end cannot be led to see the end of the text too early.
 */
public final class DotOutput extends FilterOutputStream {
  private static final byte[] CRLF = {'\r', '\n'};

  private int last = '\n';

  /** Writes to a buffered stream. */
  public DotOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int value) throws IOException {
    if (value == '.' && last == '\n') {
      out.write('.');
    }
    out.write(value);
    last = value;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      if (bytes[i] == '.' && last == '\n') {
        out.write(bytes, from, i - from);
        out.write('.');
        from = i;
      }
      last = bytes[i];
    }
    out.write(bytes, from, end - from);
  }

  /** Ends the last line when it is open, and writes the terminating line; does not flush. */
  public void finish() throws IOException {
    if (last != '\n') {
      out.write(CRLF);
    }
    out.write('.');
    out.write(CRLF);
  }
}
