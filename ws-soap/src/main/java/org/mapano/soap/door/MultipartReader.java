package org.mapano.soap.door;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Splits a content of several parts as it comes in. A part ends at the boundary; nothing is held
 * but the bytes that may be the beginning of one.
 */
final class MultipartReader {
  private static final int MAX_HEADER_BYTES = 16 * 1024;

  private final InputStream in;
  private final byte[] delimiter;
  private InputStream current;
  private boolean finished;

  /**
   * @param boundary as the content type says it
   */
  MultipartReader(InputStream in, String boundary) {
    this.in = new BufferedInputStream(in, 16 * 1024);
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * The content of the next part, null after the last.
   *
   * @throws IOException when the content breaks off
   */
  InputStream next() throws IOException {
    if (finished) {
      return null;
    }
    if (current == null) {
      new PartStream(2).transferTo(OutputStreams.NOWHERE); // the preamble; no line end before
    } else {
      current.transferTo(OutputStreams.NOWHERE);
    }
    if (endOfLine()) {
      finished = true;
      return null;
    }
    skipHeaders();
    current = new PartStream(0);
    return current;
  }

  /** Reads what follows a boundary; true after the last one. */
  private boolean endOfLine() throws IOException {
    int first = in.read();
    int second = in.read();
    if (first == '-' && second == '-') {
      return true;
    }
    int last = second;
    int count = 0;
    while (last != '\n') {
      last = in.read();
      if (last < 0 || ++count > MAX_HEADER_BYTES) {
        throw new IOException("A boundary without line end");
      }
    }
    return false;
  }

  private void skipHeaders() throws IOException {
    int count = 0;
    int line = 0;
    while (true) {
      int b = in.read();
      if (b < 0 || ++count > MAX_HEADER_BYTES) {
        throw new IOException("The headers of a part do not end");
      }
      if (b == '\n') {
        if (line == 0) {
          return;
        }
        line = 0;
      } else if (b != '\r') {
        line++;
      }
    }
  }

  /** Bytes up to the next delimiter. */
  private final class PartStream extends InputStream {
    private final byte[] single = new byte[1];
    private final byte[] held = new byte[delimiter.length];
    private int matched;
    private int heldFrom;
    private int heldTo;
    private boolean ended;

    /**
     * @param matched how much of the delimiter counts as seen
     */
    PartStream(int matched) {
      this.matched = matched;
    }

    @Override
    public int read() throws IOException {
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = 0;
      while (count < length) {
        if (heldFrom < heldTo) {
          target[offset + count++] = held[heldFrom++];
        } else if (ended) {
          break;
        } else {
          step(target, offset + count);
          if (stepped) {
            count++;
          }
        }
      }
      return count == 0 && length > 0 ? -1 : count;
    }

    private boolean stepped;

    /** Takes one byte: it is part of the delimiter, or it and what was held back are content. */
    private void step(byte[] target, int at) throws IOException {
      stepped = false;
      int b = in.read();
      if (b < 0) {
        throw new IOException("The content breaks off within a part");
      }
      if (b == delimiter[matched]) {
        if (++matched == delimiter.length) {
          ended = true;
        }
        return;
      }
      // The delimiter's first byte occurs nowhere else in it, so nothing held back can begin one.
      if (matched > 0) {
        System.arraycopy(delimiter, 0, held, 0, matched);
        heldFrom = 0;
        heldTo = matched;
        matched = 0;
        if (b == delimiter[0]) {
          matched = 1;
        } else {
          held[heldTo++] = (byte) b;
        }
        return;
      }
      target[at] = (byte) b;
      stepped = true;
    }
  }
}
