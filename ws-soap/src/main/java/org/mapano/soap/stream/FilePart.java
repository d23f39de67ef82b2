package org.mapano.soap.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;
import org.mapano.mapi.io.ByteSource;

/**
 * A part of an open file.
 *
 * @param start of its first byte
 */
record FilePart(FileChannel file, long start, long size) implements ByteSource {
  @Override
  public InputStream open() {
    return new PartStream();
  }

  /** Reads at places of its own, so that several streams do not disturb each other. */
  private final class PartStream extends InputStream {
    private long position;

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, target.length);
      if (length == 0) {
        return 0;
      }
      if (position >= size) {
        return -1;
      }
      int wanted = (int) Math.min(length, size - position);
      int count = file.read(ByteBuffer.wrap(target, offset, wanted), start + position);
      if (count > 0) {
        position += count;
      }
      return count;
    }

    @Override
    public long skip(long count) {
      long skipped = Math.clamp(count, 0, size - position);
      position += skipped;
      return skipped;
    }
  }
}
