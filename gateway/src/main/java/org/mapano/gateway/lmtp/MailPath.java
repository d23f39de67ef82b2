package org.mapano.gateway.lmtp;

/**
 * A reverse or forward path (RFC 5321 section 4.1.2) and what follows it.
 *
 * @param address mailbox as written, without brackets and source route; empty for the null sender
 * @param lookup the mailbox with a quoted local part unquoted, as directories know it
 * @param rest parameters behind the path, without blanks around them
 */
record MailPath(String address, String lookup, String rest) {
  /** True when the address has characters that only SMTPUTF8 allows. */
  boolean international() {
    return address.chars().anyMatch(c -> c > 0x7E);
  }
}
