package org.mapano.soap.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.io.ByteSource;

/**
 * Keeps the data of one message: small pieces in memory, all others one after the other in a
 * temporary file, which goes when this is closed.
 */
public final class DataSpool implements DataKeeper, AutoCloseable {
  /** Most bytes of all data of a message. */
  public static final long MAX_BYTES = Integer.MAX_VALUE;

  private static final int SMALL = 16 * 1024;
  private static final long MAX_IN_MEMORY = 1 << 20;
  private static final int BUFFER = 64 * 1024;

  private final long limit;
  private long total;
  private long inMemory;
  private Path file;
  private FileChannel channel;

  /** A spool with the usual limit. */
  public DataSpool() {
    this(MAX_BYTES);
  }

  /**
   * @param limit most bytes of all data
   */
  DataSpool(long limit) {
    this.limit = limit;
  }

  @Override
  public ByteSource keep(InputStream in, long length) throws IOException {
    total += length;
    if (total > limit) {
      throw new StoreException(ErrorCode.TOO_BIG, "Data of more than " + limit + " bytes");
    }
    if (length <= SMALL && inMemory + length <= MAX_IN_MEMORY) {
      inMemory += length;
      byte[] bytes = in.readNBytes((int) length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      return ByteSource.of(bytes);
    }
    return write(in, length);
  }

  private ByteSource write(InputStream in, long length) throws IOException {
    if (file == null) {
      file = Files.createTempFile("mapano-", ".data");
      channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    long start = channel.size();
    channel.position(start);
    OutputStream out = Channels.newOutputStream(channel);
    byte[] buffer = new byte[(int) Math.min(length, BUFFER)];
    for (long left = length; left > 0; ) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, count);
      left -= count;
    }
    return new FilePart(channel, start, length);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      channel.close();
      Files.deleteIfExists(file);
    }
  }
}
