package org.mapano.mapi.tnef;

import java.io.IOException;

/** The bytes are no TNEF, are cut, or break a limit. */
public final class MalformedTnefException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A failure with a text for a log. */
  public MalformedTnefException(String message) {
    super(message);
  }
}
