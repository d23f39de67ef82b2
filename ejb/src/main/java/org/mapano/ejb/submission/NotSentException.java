package org.mapano.ejb.submission;

/** A message will not be sent, and its owner is told why. */
final class NotSentException extends Exception {
  private final Reason reason;
  private final String about;

  /** Why; each has its texts in the files {@code Bounces*.properties}. */
  enum Reason {
    NOT_ALLOWED("5.7.1"),
    UNKNOWN_SENDER("5.1.7"),
    NO_RECIPIENTS("5.1.3"),
    NO_SENDER("5.1.7"),
    NOT_EVERYONE("5.7.1"),
    TOO_MANY("5.5.3"),
    REFUSED("5.7.1"),
    FATAL("5.3.0");

    private final String status;

    Reason(String status) {
      this.status = status;
    }

    /** Enhanced status code (RFC 3463). */
    String status() {
      return status;
    }
  }

  /**
   * @param reason why
   * @param about whom the reason is about, possibly empty
   */
  NotSentException(Reason reason, String about) {
    super(reason + " " + about);
    this.reason = reason;
    this.about = about;
  }

  Reason reason() {
    return reason;
  }

  String about() {
    return about;
  }
}
