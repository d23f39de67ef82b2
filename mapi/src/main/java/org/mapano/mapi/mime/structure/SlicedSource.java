package org.mapano.mapi.mime.structure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.mapano.mapi.io.ByteSource;

/**
 * A range of another source.
 *
 * @param base the whole
 * @param range what of it
 */
record SlicedSource(ByteSource base, ByteRange range) implements ByteSource {
  @Override
  public long size() {
    return range.length();
  }

  @Override
  public InputStream open() throws IOException {
    return open(0);
  }

  @Override
  public InputStream open(long offset) throws IOException {
    return new Limited(base.open(range.start() + offset), range.length() - offset);
  }

  /** Ends a stream after a number of bytes. */
  private static final class Limited extends InputStream {
    private final InputStream in;
    private long left;

    Limited(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      int next = in.read();
      left -= next < 0 ? left : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (left <= 0) {
        return -1;
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      left -= count < 0 ? left : count;
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
