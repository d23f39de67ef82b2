package org.mapano.gateway.pop3;

import java.io.IOException;
import org.mapano.gateway.login.Credentials;

/** Logs in with the name given before; a password may contain blanks. */
final class PassCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    byte[] name = session.login().name();
    if (name == null) {
      session.refuse("Give username first");
      return;
    }
    Authentication.run(session, Credentials.of(name, arguments.bytes()));
  }
}
