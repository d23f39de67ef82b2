package org.mapano.gateway.pop3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A message up to a number of lines behind the empty line that ends its header. */
final class TopInput extends FilterInputStream {
  private final int lines;
  private int bodyLines = -1;
  private boolean lineEmpty = true;

  TopInput(InputStream message, int lines) {
    super(message);
    this.lines = lines;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (bodyLines >= lines) {
      return -1;
    }
    int count = super.read(target, offset, length);
    for (int i = 0; i < count; i++) {
      if (endsHere(target[offset + i])) {
        return i + 1;
      }
    }
    return count;
  }

  private boolean endsHere(byte value) {
    if (value == '\n') {
      if (bodyLines >= 0 || lineEmpty) {
        bodyLines++;
      }
      lineEmpty = true;
      return bodyLines >= lines;
    }
    lineEmpty &= value == '\r';
    return false;
  }
}
