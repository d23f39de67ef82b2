package org.mapano.gateway.io;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Buffered reading of commands. A line ends with LF; one CR before it belongs to the line end. All
 * sizes are bounded by the caller. Used by one thread at a time.
 *
 * <p>The hook runs before every read that may block; flushing the replies there gives pipelining:
 * many commands that came in one packet are answered in one packet.
 */
public final class LineReader {
  private static final int BUFFER_SIZE = 16 * 1024;

  /** Buffer of a peer that says little, so that thousands of idle connections are cheap. */
  private static final int IDLE_SIZE = 256;

  /** How much of an overlong line is read and thrown away before giving up, in bytes. */
  private static final int DISCARD_LIMIT = 1024 * 1024;

  /** Something to do before waiting for the peer. */
  @FunctionalInterface
  public interface BeforeWait {
    /** Called on the reading thread. */
    void run() throws IOException;
  }

  private final BeforeWait beforeWait;
  private byte[] buffer = new byte[IDLE_SIZE];
  private InputStream in;
  private int position;
  private int limit;

  /**
   * A reader.
   *
   * @param in unbuffered stream of the peer
   * @param beforeWait runs before each read from that stream, usually the flush of the writer
   */
  public LineReader(InputStream in, BeforeWait beforeWait) {
    this.in = in;
    this.beforeWait = beforeWait;
  }

  /**
   * Reads a line.
   *
   * @param max longest line in bytes without its end
   * @return the line without its end; null at the end of the stream, also when that comes in the
   *     middle of a line: half a command is never carried out
   * @throws LineTooLongException when there are more than {@code max} bytes before the line end
   */
  public byte[] readLine(int max) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (position < limit || fill()) {
      int end = indexOfLf();
      int part = (end < 0 ? limit : end) - position;
      // The CR of the line end may be among the bytes counted here, hence one more.
      if (line.size() + part > max + 1) {
        throw new LineTooLongException(max, discardLine());
      }
      line.write(buffer, position, part);
      position += part;
      if (end >= 0) {
        position++;
        return withoutCr(line.toByteArray(), max);
      }
    }
    return null;
  }

  /**
   * The next bytes of the peer as a stream of fixed length that waits for all of them.
   *
   * @param length number of bytes; reading ends there, an earlier end of the connection is an
   *     {@link EOFException}
   */
  public InputStream counted(long length) {
    return new CountedInput(this, length);
  }

  /** Text up to a line holding a single dot, see {@link DotInput}. */
  public DotInput dotTerminated() {
    return new DotInput(this);
  }

  /** Number of bytes that have been received and not been used yet. */
  public int buffered() {
    return limit - position;
  }

  /** Goes on with another stream (after a switch to TLS), forgetting what is buffered. */
  public void restart(InputStream stream) {
    in = stream;
    position = 0;
    limit = 0;
  }

  /** Reads some bytes, through the buffer; -1 at the end. */
  int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /** Reads one byte; -1 at the end. */
  int read() throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xFF;
  }

  /**
   * Copies buffered bytes up to the next CR or LF; never waits.
   *
   * @return number of bytes copied, 0 when the next byte is CR or LF or nothing is buffered
   */
  int readPlain(byte[] target, int offset, int length) {
    int end = Math.min(limit, position + length);
    int i = position;
    while (i < end && buffer[i] != '\r' && buffer[i] != '\n') {
      i++;
    }
    int count = i - position;
    System.arraycopy(buffer, position, target, offset, count);
    position = i;
    return count;
  }

  private boolean fill() throws IOException {
    beforeWait.run();
    int size = limit == buffer.length ? BUFFER_SIZE : limit < IDLE_SIZE ? IDLE_SIZE : buffer.length;
    if (size != buffer.length) {
      buffer = new byte[size];
    }
    int count = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }

  private int indexOfLf() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static byte[] withoutCr(byte[] line, int max) throws LineTooLongException {
    int length = line.length;
    if (length > 0 && line[length - 1] == '\r') {
      length--;
    }
    if (length > max) {
      throw new LineTooLongException(max, true);
    }
    return length == line.length ? line : Arrays.copyOf(line, length);
  }

  private boolean discardLine() throws IOException {
    int discarded = 0;
    while (discarded <= DISCARD_LIMIT && (position < limit || fill())) {
      int end = indexOfLf();
      if (end >= 0) {
        position = end + 1;
        return true;
      }
      discarded += limit - position;
      position = limit;
    }
    return false;
  }
}
