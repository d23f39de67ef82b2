package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Lists the commands. */
final class HelpCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.reply("214 2.0.0 LHLO MAIL RCPT DATA RSET NOOP VRFY HELP QUIT");
  }
}
