package org.mapano.soap.codec;

/** A request that cannot be read: the client gets a fault. */
public final class SoapFormatException extends RuntimeException {
  /** A problem with the request. */
  public SoapFormatException(String message) {
    super(message);
  }

  /** A problem found by the XML parser. */
  public SoapFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
