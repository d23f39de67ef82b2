package org.mapano.gateway.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Text that ends with a line holding a single dot (RFC 5321 section 4.5.2), without the dots that
 * were added for transport.
 *
 * <p>Only CR LF dot CR LF ends the text. A CR or LF standing alone is content, begins no line for
 * the purpose of dots and can end nothing, so no second message can be smuggled in. A lone LF
 * leaves here as CR LF, so that what is stored has one kind of line end and means the same to every
 * reader; a lone CR stays as it is.
 */
public final class DotInput extends InputStream {
  private enum State {
    LINE_START,
    DOT,
    DOT_CR,
    TEXT,
    CR,
    END
  }

  private static final int NONE = -1;

  private final LineReader reader;
  private State state = State.LINE_START;
  private int pending = NONE;

  DotInput(LineReader reader) {
    this.reader = reader;
  }

  /** True once the terminating line has been read. */
  public boolean ended() {
    return state == State.END;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * Reads at least one byte.
   *
   * @throws EOFException when the connection ends before the text does
   */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      if (pending != NONE) {
        target[offset + count++] = (byte) pending;
        pending = NONE;
      } else if (state == State.END || count > 0 && reader.buffered() == 0) {
        break;
      } else {
        int plain =
            state == State.TEXT ? reader.readPlain(target, offset + count, length - count) : 0;
        count += plain;
        count += plain > 0 ? 0 : step(target, offset + count);
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /** Takes one byte of the connection; puts at most one byte out and may leave one pending. */
  private int step(byte[] target, int at) throws IOException {
    int next = reader.read();
    if (next < 0) {
      throw new EOFException("connection ended within the text");
    }
    return switch (state) {
      case LINE_START -> next == '.' ? move(State.DOT) : text(next, target, at);
      case DOT -> next == '\r' ? move(State.DOT_CR) : text(next, target, at);
      case DOT_CR -> next == '\n' ? move(State.END) : afterCr(next, target, at);
      case CR -> afterCr(next, target, at);
      case TEXT, END -> text(next, target, at);
    };
  }

  private int move(State next) {
    state = next;
    return 0;
  }

  private int text(int next, byte[] target, int at) {
    switch (next) {
      case '\r' -> {
        return move(State.CR);
      }
      case '\n' -> {
        state = State.TEXT;
        target[at] = '\r';
        pending = '\n';
      }
      default -> {
        state = State.TEXT;
        target[at] = (byte) next;
      }
    }
    return 1;
  }

  /** A CR was held back; what follows decides whether it was a line end. */
  private int afterCr(int next, byte[] target, int at) {
    target[at] = '\r';
    if (next == '\r') {
      state = State.CR;
      return 1;
    }
    pending = next;
    state = next == '\n' ? State.LINE_START : State.TEXT;
    return 1;
  }
}
