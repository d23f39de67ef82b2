package org.mapano.ejb.error;

/**
 * A use case could not be done. The transaction it ran in is rolled back. {@link #temporary()} says
 * whether the same request may succeed later without anybody changing it.
 */
public class StoreException extends RuntimeException {
  private final ErrorCode code;
  private final boolean temporary;

  /** A lasting failure. */
  public StoreException(ErrorCode code, String message) {
    this(code, message, null, false);
  }

  /** A failure with a cause. */
  public StoreException(ErrorCode code, String message, Throwable cause, boolean temporary) {
    super(message, cause);
    this.code = code;
    this.temporary = temporary;
  }

  /** The database or the attachment storage cannot do it now; nothing was kept. */
  public static StoreException temporary(String message, Throwable cause) {
    return new StoreException(ErrorCode.DATABASE_ERROR, message, cause, true);
  }

  /** Something named does not exist or is not visible. */
  public static StoreException notFound(String what) {
    return new StoreException(ErrorCode.NOT_FOUND, what + " not found");
  }

  /** The session lacks the right. */
  public static StoreException noAccess(String what) {
    return new StoreException(ErrorCode.NO_ACCESS, "No access to " + what);
  }

  /** What went wrong. */
  public ErrorCode code() {
    return code;
  }

  /** True when trying again later may help. */
  public boolean temporary() {
    return temporary;
  }
}
