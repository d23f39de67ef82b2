package org.mapano.mapi.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes of known length that can be read more than once: memory, a file, an attachment store. */
public interface ByteSource {
  /** Length in bytes. */
  long size();

  /**
   * A new stream over the bytes from the beginning; the caller closes it.
   *
   * @throws IOException when the bytes cannot be reached
   */
  InputStream open() throws IOException;

  /**
   * A stream that begins at an offset.
   *
   * @param offset 0 to {@link #size()}
   * @throws IOException when the bytes cannot be reached
   */
  default InputStream open(long offset) throws IOException {
    InputStream stream = open();
    try {
      stream.skipNBytes(offset);
      return stream;
    } catch (IOException | RuntimeException failed) {
      stream.close();
      throw failed;
    }
  }

  /**
   * All bytes in memory; only for sources known to be small.
   *
   * @throws IOException when the bytes cannot be reached
   */
  default byte[] read() throws IOException {
    try (InputStream stream = open()) {
      return stream.readAllBytes();
    }
  }

  /**
   * Copies all bytes.
   *
   * @throws IOException when reading or writing fails
   */
  default void writeTo(OutputStream out) throws IOException {
    try (InputStream stream = open()) {
      stream.transferTo(out);
    }
  }

  /** A source over an array, which must not be changed afterwards. */
  static ByteSource of(byte[] bytes) {
    return new ByteSource() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }

      @Override
      public InputStream open(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
      }

      @Override
      public byte[] read() {
        return bytes;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }
}
