package org.mapano.gateway.lmtp;

/** The arguments of a command do not follow the grammar; carries the reply. */
final class SyntaxException extends Exception {
  private final String reply;

  SyntaxException(String reply) {
    super(reply, null, false, false);
    this.reply = reply;
  }

  /** The line to answer with. */
  String reply() {
    return reply;
  }
}
