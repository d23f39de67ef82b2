package org.mapano.mapi.mime.structure;

import java.io.IOException;
import java.io.InputStream;

/**
 * Gives a stream line by line with absolute offsets. A line longer than the buffer comes in pieces.
 * Lines end with LF, with or without CR before it.
 */
final class LineScanner {
  static final int BUFFER = 32 * 1024;

  private final InputStream in;
  private final byte[] buffer;
  private int filled;
  private int next;
  private long bufferOffset;
  private boolean endOfStream;

  private int start;
  private int contentEnd;
  private int end;
  private boolean lineStart;
  private boolean terminated = true;
  private int previousEol;

  LineScanner(InputStream in, long size) {
    this.in = in;
    this.buffer = new byte[(int) Math.min(Math.max(size + 1, 64), BUFFER)];
  }

  /** Moves to the next line or piece of a line; false at the end. */
  boolean next() throws IOException {
    lineStart = terminated;
    if (terminated) {
      previousEol = end - contentEnd;
    }
    start = next;
    int scanned = start;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          return accept(i + 1, true);
        }
      }
      if (endOfStream) {
        return start < filled && accept(filled, false);
      }
      scanned = filled - start;
      if (!makeRoom()) {
        return accept(filled, false);
      }
      fill();
      scanned += start;
    }
  }

  private boolean accept(int lineEnd, boolean complete) {
    end = lineEnd;
    terminated = complete;
    contentEnd = end;
    if (complete) {
      contentEnd--;
      if (contentEnd > start && buffer[contentEnd - 1] == '\r') {
        contentEnd--;
      }
    }
    next = end;
    return true;
  }

  private boolean makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      bufferOffset += start;
      filled -= start;
      start = 0;
    }
    return filled < buffer.length;
  }

  private void fill() throws IOException {
    int count = in.read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      endOfStream = true;
    } else {
      filled += count;
    }
  }

  byte[] buffer() {
    return buffer;
  }

  /** Index of the line in the buffer. */
  int start() {
    return start;
  }

  /** Index after the line without its line end. */
  int contentEnd() {
    return contentEnd;
  }

  /** Index after the line with its line end. */
  int end() {
    return end;
  }

  /** Offset of the line in the stream. */
  long offset() {
    return bufferOffset + start;
  }

  /** Offset after the line in the stream. */
  long endOffset() {
    return bufferOffset + end;
  }

  /** False for a further piece of a long line. */
  boolean isLineStart() {
    return lineStart;
  }

  /** True when the line ends with LF, false for a piece and for the end of the stream. */
  boolean isTerminated() {
    return terminated;
  }

  /** Length of the line end before this line: 0 at the beginning, 1 or 2. */
  int previousEol() {
    return previousEol;
  }
}
