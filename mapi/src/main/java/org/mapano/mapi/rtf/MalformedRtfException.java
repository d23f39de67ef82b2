package org.mapano.mapi.rtf;

/** A rich text body that cannot be read: damaged, too large, or nested too deeply. */
public final class MalformedRtfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** A failure with a text for a log. */
  public MalformedRtfException(String message) {
    super(message);
  }
}
