package org.mapano.ejb.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import org.mapano.mapi.io.ByteSource;

/**
 * The uncompressed bytes of a gzip file. The length is taken from the trailer (RFC 1952 section
 * 2.3.1), so nothing is inflated to learn it; {@link CompressionRule} keeps it exact.
 *
 * @param path the file
 * @param size length of the uncompressed bytes
 */
record GzipFileSource(Path path, long size) implements ByteSource {
  private static final int BUFFER_SIZE = 16 * 1024;

  /** Header and trailer of an empty gzip member. */
  private static final int SHORTEST = 18;

  static GzipFileSource of(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long length = channel.size();
      if (length < SHORTEST) {
        throw new EOFException(path + " is no complete gzip file");
      }
      ByteBuffer trailer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      while (trailer.hasRemaining()) {
        if (channel.read(trailer, length - trailer.remaining()) < 0) {
          throw new EOFException(path + " became shorter while it was read");
        }
      }
      return new GzipFileSource(path, Integer.toUnsignedLong(trailer.getInt(0)));
    }
  }

  @Override
  public InputStream open() throws IOException {
    InputStream file = Files.newInputStream(path);
    try {
      return new GZIPInputStream(file, BUFFER_SIZE);
    } catch (IOException failed) {
      file.close();
      throw failed;
    }
  }
}
