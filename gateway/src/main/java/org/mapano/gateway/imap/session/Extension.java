package org.mapano.gateway.imap.session;

/** Extensions that a client switches on (RFC 5161). */
public enum Extension {
  CONDSTORE,
  QRESYNC
}
