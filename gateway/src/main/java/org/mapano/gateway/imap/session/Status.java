package org.mapano.gateway.imap.session;

/** Outcomes of a command (RFC 3501 7.1). */
public enum Status {
  OK,
  NO,
  BAD
}
