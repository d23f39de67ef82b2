package org.mapano.mapi.id;

/** Bytes from outside are not the identifier they should be. */
public final class MalformedIdException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; doors and the store choose their error code by it. */
  public enum Reason {
    /** Too short, too long, or an inner length that leads outside. */
    LENGTH,
    /** The version field is not one that exists, or does not fit the length. */
    VERSION,
    /** A valid identifier of another kind of object. */
    TYPE,
    /** The GUID of another provider. */
    PROVIDER,
    /** A text or number inside cannot be. */
    CONTENT
  }

  private final Reason reason;

  /**
   * A failure to parse.
   *
   * @param reason kind of failure
   * @param message text for a log
   */
  public MalformedIdException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The kind of failure. */
  public Reason reason() {
    return reason;
  }
}
