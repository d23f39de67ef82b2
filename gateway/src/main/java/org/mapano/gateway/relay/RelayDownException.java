package org.mapano.gateway.relay;

/** A relay takes no mail at all now: another one, or another time, may do. */
final class RelayDownException extends Exception {
  RelayDownException(String message, Throwable cause) {
    super(message, cause);
  }

  RelayDownException(String message) {
    super(message);
  }
}
