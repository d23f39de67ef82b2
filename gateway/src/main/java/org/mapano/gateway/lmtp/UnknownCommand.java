package org.mapano.gateway.lmtp;

import java.io.IOException;

/** Any word that is no command, HELO and EHLO included (RFC 2033 section 4.1). */
final class UnknownCommand implements LmtpCommand {
  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    session.refuse("555 5.5.4 Command not recognized");
  }
}
