package org.mapano.gateway.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A buffer that grows with what is written and needs no memory while nothing is. */
final class ReplyBuffer extends OutputStream {
  private static final int FIRST_SIZE = 512;
  private static final int LAST_SIZE = 16 * 1024;
  private static final byte[] NOTHING = {};

  private OutputStream target;
  private byte[] buffer = NOTHING;
  private int used;

  ReplyBuffer(OutputStream target) {
    this.target = target;
  }

  void target(OutputStream stream) {
    target = stream;
  }

  @Override
  public void write(int value) throws IOException {
    room(1);
    buffer[used++] = (byte) value;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length >= LAST_SIZE) {
      send();
      target.write(bytes, offset, length);
      return;
    }
    room(length);
    System.arraycopy(bytes, offset, buffer, used, length);
    used += length;
  }

  @Override
  public void flush() throws IOException {
    send();
    buffer = NOTHING;
    target.flush();
  }

  private void room(int wanted) throws IOException {
    if (used + wanted > LAST_SIZE) {
      send();
    }
    if (used + wanted > buffer.length) {
      int size = Math.max(FIRST_SIZE, Math.max(used + wanted, 2 * buffer.length));
      buffer = Arrays.copyOf(buffer, Math.min(size, LAST_SIZE));
    }
  }

  private void send() throws IOException {
    if (used > 0) {
      int count = used;
      used = 0;
      target.write(buffer, 0, count);
    }
  }
}
