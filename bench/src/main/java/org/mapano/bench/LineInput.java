package org.mapano.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads CRLF lines and counted blocks from one buffer. */
final class LineInput {
  private final InputStream in;
  private final byte[] buffer = new byte[65536];
  private int position;
  private int limit;
  private long total;

  LineInput(InputStream in) {
    this.in = in;
  }

  /** Bytes handed out so far. */
  long total() {
    return total;
  }

  String readLine() throws IOException {
    StringBuilder longLine = null;
    while (true) {
      for (int i = position; i < limit; i++) {
        if (buffer[i] == '\n') {
          int end = i > position && buffer[i - 1] == '\r' ? i - 1 : i;
          String tail = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
          total += i + 1 - position;
          position = i + 1;
          return longLine == null ? tail : longLine.append(tail).toString();
        }
      }
      if (longLine == null) {
        longLine = new StringBuilder();
      }
      longLine.append(new String(buffer, position, limit - position, StandardCharsets.ISO_8859_1));
      total += limit - position;
      fill();
    }
  }

  void skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (position == limit) {
        fill();
      }
      int step = (int) Math.min(left, limit - position);
      position += step;
      total += step;
      left -= step;
    }
  }

  private void fill() throws IOException {
    position = 0;
    limit = in.read(buffer);
    if (limit < 0) {
      limit = 0;
      throw new EOFException("The server closed the connection");
    }
  }
}
