package org.mapano.gateway.imap.session;

/** What the end of a command may tell about changes of the selected mailbox. */
public enum Updates {
  /** Nothing. */
  NONE,
  /** Everything but EXPUNGE (RFC 3501 7.4.1: during FETCH, STORE and SEARCH by number). */
  WITHOUT_EXPUNGE,
  /** Everything. */
  ALL
}
