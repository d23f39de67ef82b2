package org.mapano.ejb.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.io.ByteSource;

/**
 * Data in numbered chunks of {@link DatabaseStorage#CHUNK} bytes, fetched one at a time.
 *
 * @param size length of all chunks together
 * @param chunks gives a chunk by its number, null when it is gone
 */
record ChunkSource(long size, IntFunction<byte[]> chunks) implements ByteSource {
  @Override
  public InputStream open() {
    return new Chunks(chunks, 0, 0, size);
  }

  @Override
  public InputStream open(long offset) {
    return new Chunks(
        chunks,
        (int) (offset / DatabaseStorage.CHUNK),
        (int) (offset % DatabaseStorage.CHUNK),
        size - offset);
  }

  private static final class Chunks extends InputStream {
    private final IntFunction<byte[]> chunks;
    private int next;
    private int position;
    private long remaining;
    private byte[] chunk;

    Chunks(IntFunction<byte[]> chunks, int first, int position, long remaining) {
      this.chunks = chunks;
      this.next = first;
      this.position = position;
      this.remaining = remaining;
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
      if (remaining <= 0) {
        return -1;
      }
      if (chunk == null) {
        chunk = fetch();
      }
      int count = (int) Math.min(Math.min(length, chunk.length - position), remaining);
      if (count <= 0) {
        throw new EOFException("attachment chunk " + (next - 1) + " is too short");
      }
      System.arraycopy(chunk, position, target, offset, count);
      position += count;
      remaining -= count;
      if (position == chunk.length) {
        chunk = null;
        position = 0;
      }
      return count;
    }

    private byte[] fetch() throws IOException {
      byte[] fetched;
      try {
        fetched = chunks.apply(next);
      } catch (StoreException failed) {
        throw new IOException("attachment chunk " + next + " cannot be read", failed);
      }
      if (fetched == null) {
        throw new EOFException("attachment chunk " + next + " is missing");
      }
      next++;
      return fetched;
    }
  }
}
