package org.mapano.jca.mail;

import java.io.IOException;
import java.io.OutputStream;

/** Output that tells the watch when it waits, so that a peer that takes nothing is cut off. */
final class WatchedOutput extends OutputStream {

  /** Bytes per write below: a slow but moving peer then never looks like a dead one. */
  private static final int PIECE = 64 * 1024;

  private final OutputStream raw;
  private final ConnectionWatch watch;

  WatchedOutput(OutputStream raw, ConnectionWatch watch) {
    this.raw = raw;
    this.watch = watch;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int piece = Math.min(PIECE, length - done);
      watch.beginWrite();
      try {
        raw.write(buffer, offset + done, piece);
      } finally {
        watch.endWrite();
      }
      done += piece;
    }
  }

  @Override
  public void flush() throws IOException {
    raw.flush();
  }
}
