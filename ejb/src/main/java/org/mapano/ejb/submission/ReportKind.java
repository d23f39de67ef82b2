package org.mapano.ejb.submission;

/** What a report tells about a mail. */
enum ReportKind {
  /** It did not reach somebody, and is not tried any more. */
  FAILED("failed"),

  /** It has not reached somebody yet, and is tried again. */
  DELAYED("delayed");

  private final String action;

  ReportKind(String action) {
    this.action = action;
  }

  /** The word of the report for machines (RFC 3464 2.3.3). */
  String action() {
    return action;
  }
}
