package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Ends the session. */
final class QuitCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.reply("221 2.0.0 Bye");
    session.close();
  }
}
