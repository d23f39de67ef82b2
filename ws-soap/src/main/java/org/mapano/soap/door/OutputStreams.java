package org.mapano.soap.door;

import java.io.OutputStream;

/** Special streams. */
final class OutputStreams {
  /** Where bytes go that nobody wants. */
  static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  private OutputStreams() {}
}
