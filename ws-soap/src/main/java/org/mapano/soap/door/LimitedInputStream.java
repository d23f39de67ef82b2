package org.mapano.soap.door;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a fault where it gets too long. */
public final class LimitedInputStream extends FilterInputStream {
  private static final int TOO_LARGE = 413;

  private long left;

  /**
   * @param limit most bytes
   */
  public LimitedInputStream(InputStream in, long limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new SoapFault(TOO_LARGE, "The request is too large", null);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
