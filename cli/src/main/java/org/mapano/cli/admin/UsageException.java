package org.mapano.cli.admin;

/** The options do not fit together. */
public class UsageException extends RuntimeException {
  /** With what is wrong. */
  public UsageException(String message) {
    super(message);
  }
}
