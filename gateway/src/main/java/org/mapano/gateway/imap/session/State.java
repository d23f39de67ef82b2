package org.mapano.gateway.imap.session;

/** States in which a command is allowed (RFC 3501 section 3). */
public enum State {
  ANY,
  NOT_AUTHENTICATED,
  AUTHENTICATED,
  SELECTED
}
