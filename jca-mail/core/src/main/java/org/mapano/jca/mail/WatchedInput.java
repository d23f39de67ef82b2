package org.mapano.jca.mail;

import java.io.IOException;
import java.io.InputStream;

/** Input that tells the watch when it waits, and ends the wait when the watch says so. */
final class WatchedInput extends InputStream {

  private final InputStream raw;
  private final ConnectionWatch watch;

  WatchedInput(InputStream raw, ConnectionWatch watch) {
    this.raw = raw;
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    watch.beginRead();
    int count;
    try {
      count = raw.read(buffer, offset, length);
    } catch (IOException e) {
      watch.readFailed();
      throw e;
    }
    watch.endRead(count);
    return count;
  }

  @Override
  public int available() throws IOException {
    return raw.available();
  }
}
