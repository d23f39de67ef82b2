package org.mapano.soap.door;

/** A request that is none: the client gets a fault, not an answer. */
public final class SoapFault extends RuntimeException {
  private static final int SERVER_ERROR = 500;

  private final int status;

  /** A fault with the status that clients of this protocol expect. */
  public SoapFault(String message) {
    this(SERVER_ERROR, message, null);
  }

  /**
   * @param status status of the HTTP answer
   */
  public SoapFault(int status, String message, Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  /** Status of the HTTP answer. */
  public int status() {
    return status;
  }
}
