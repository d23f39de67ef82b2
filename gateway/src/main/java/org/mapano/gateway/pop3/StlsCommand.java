package org.mapano.gateway.pop3;

import java.io.IOException;

/** Switches to TLS (RFC 2595 section 4). */
final class StlsCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    if (!session.connection().canStartTls()) {
      session.refuse("TLS is not available");
      return;
    }
    if (session.reader().buffered() > 0) {
      // Sent in the clear to be taken for something sent under TLS.
      session.refuse("Nothing may follow STLS in clear text");
      session.close();
      return;
    }
    session.ok("Begin TLS negotiation now");
    session.writer().flush();
    session.connection().startTls();
    session.reader().restart(session.connection().in());
    session.writer().restart(session.connection().out());
    session.login().name(null);
  }
}
