package org.mapano.gateway.io;

import java.io.IOException;

/** The peer sent a line above the limit. */
public class LineTooLongException extends IOException {
  private final boolean recovered;

  /**
   * Makes the exception.
   *
   * @param limit allowed length in bytes
   * @param recovered whether the rest of the line could be thrown away
   */
  public LineTooLongException(int limit, boolean recovered) {
    super("line longer than " + limit + " bytes");
    this.recovered = recovered;
  }

  /** True when the next read begins at the next line; false when only closing is left. */
  public boolean recovered() {
    return recovered;
  }
}
