package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Names the client and lists the extensions. */
final class LhloCommand implements LmtpCommand {
  /** RFC 1035 section 2.3.4. */
  private static final int MAX_NAME = 255;

  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    if (!isName(arguments)) {
      session.refuse("501 5.5.4 Syntax: LHLO hostname");
      return;
    }
    session.greeted(arguments);
    session.reply("250-SERVER ready");
    session.reply("250-PIPELINING");
    session.reply("250-8BITMIME");
    session.reply("250-ENHANCEDSTATUSCODES");
    session.reply("250-SIZE " + session.settings().maxMessageSize());
    session.reply("250 SMTPUTF8");
  }

  /** Any word: it is only written into the trace header. */
  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && name.chars().noneMatch(c -> c <= ' ' || c == 0x7F || c == 0xFFFD);
  }
}
