package org.mapano.jca.mail;

import java.io.InterruptedIOException;

/** Thrown by a read when the server is stopping and the peer is between two requests. */
public class ConnectionDrainingException extends InterruptedIOException {

  private static final long serialVersionUID = 1L;

  /** Makes the exception. */
  public ConnectionDrainingException() {
    super("server is stopping");
  }
}
