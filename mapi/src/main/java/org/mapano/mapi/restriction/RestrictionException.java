package org.mapano.mapi.restriction;

/** A restriction that cannot be evaluated; which of MAPI's errors it is tells {@link #kind()}. */
public final class RestrictionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The error in MAPI's terms. */
  public enum Kind {
    /** Types that do not go together, or an unknown number. */
    INVALID_TYPE,
    /** Nested too deeply, or too many parts. */
    TOO_COMPLEX
  }

  private final Kind kind;

  /**
   * A failure.
   *
   * @param kind the error
   * @param message text for a log
   */
  public RestrictionException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** The error in MAPI's terms. */
  public Kind kind() {
    return kind;
  }
}
