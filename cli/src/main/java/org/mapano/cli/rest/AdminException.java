package org.mapano.cli.rest;

/** The server did not do it, or could not be asked. */
public class AdminException extends RuntimeException {
  private final MapiError error;

  /** With the reason in the words of the server or of this tool. */
  public AdminException(MapiError error, String message) {
    super(message);
    this.error = error;
  }

  /** What went wrong. */
  public MapiError error() {
    return error;
  }
}
