package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Does nothing; arguments are allowed (RFC 5321 section 4.1.1.9). */
final class NoopCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.reply("250 2.0.0 Ok");
  }
}
