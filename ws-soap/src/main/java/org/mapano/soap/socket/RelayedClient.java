package org.mapano.soap.socket;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A client whose bytes are relayed. */
interface RelayedClient extends Closeable {
  /**
   * Finds out who it is, before the first byte is passed on.
   *
   * @throws IOException when it does not say so in time or in the right way
   */
  LocalPeer greet() throws IOException;

  /** What it sends; for callers after {@link #greet}. */
  InputStream input() throws IOException;

  /** What it is sent; for callers after {@link #greet}. */
  OutputStream output() throws IOException;

  /** Says that nothing more is sent to it. */
  void endOutput() throws IOException;
}
