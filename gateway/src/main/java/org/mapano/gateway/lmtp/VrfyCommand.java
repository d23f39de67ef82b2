package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Tells nothing about mailboxes, in the way RFC 5321 section 3.5.3 allows. */
final class VrfyCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.reply("252 2.5.0 Cannot verify the user, but will try to deliver");
  }
}
