package org.mapano.gateway.imap.codec;

/** A command that does not follow the grammar of RFC 3501 section 9; answered with BAD. */
public class ImapSyntaxException extends Exception {
  /** Says what is wrong in words for the client. */
  public ImapSyntaxException(String message) {
    super(message);
  }
}
