package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Drops sender and recipients. */
final class RsetCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.reset();
    session.reply("250 2.1.0 Ok");
  }
}
