package org.mapano.gateway.pop3;

import java.io.IOException;
import org.mapano.gateway.login.PlaintextPolicy;

/** Lists what is possible in the present state. */
final class CapaCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    session.ok("");
    session.line("CAPA");
    session.line("TOP");
    session.line("UIDL");
    session.line("RESP-CODES");
    session.line("AUTH-RESP-CODE");
    session.line("PIPELINING");
    if (session.maildrop() == null) {
      beforeLogin(session);
    }
    session.line(".");
  }

  private static void beforeLogin(Pop3Session session) throws IOException {
    if (session.connection().canStartTls()) {
      session.line("STLS");
    }
    if (!PlaintextPolicy.refuses(session.connection(), session.settings().disablePlaintextAuth())) {
      session.line("USER");
      session.line("SASL PLAIN");
    }
  }
}
