package org.mapano.gateway.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A fixed number of bytes of the peer. Closing throws the unread rest away. */
final class CountedInput extends InputStream {
  private final LineReader reader;
  private long remaining;

  CountedInput(LineReader reader, long length) {
    this.reader = reader;
    this.remaining = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    int count = reader.read(target, offset, (int) Math.min(length, remaining));
    if (count < 0) {
      throw new EOFException("connection ended within counted data");
    }
    remaining -= count;
    return count;
  }

  @Override
  public void close() throws IOException {
    byte[] scrap = new byte[(int) Math.min(8192, remaining)];
    while (remaining > 0) {
      read(scrap, 0, scrap.length);
    }
  }
}
