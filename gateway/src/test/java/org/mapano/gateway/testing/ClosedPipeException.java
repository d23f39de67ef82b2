package org.mapano.gateway.testing;

import java.io.IOException;

/** Nobody reads any more what is written into a pipe. */
final class ClosedPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  ClosedPipeException() {
    super("pipe is closed");
  }
}
