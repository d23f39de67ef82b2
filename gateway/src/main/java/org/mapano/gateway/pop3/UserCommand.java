package org.mapano.gateway.pop3;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mapano.gateway.login.PlaintextPolicy;

/** Takes the login name. */
final class UserCommand implements Pop3Command {
  private static final int MAX_NAME = 512;

  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    if (PlaintextPolicy.refuses(session.connection(), session.settings().disablePlaintextAuth())) {
      session.refuse("[AUTH] Use STLS before sending a password");
      return;
    }
    byte[] name = arguments.text().getBytes(StandardCharsets.ISO_8859_1);
    if (name.length > MAX_NAME) {
      session.refuse("[SYS/PERM] Username too long");
      return;
    }
    if (name.length == 0) {
      session.refuse("Give a username");
      return;
    }
    session.login().name(name);
    session.ok("Waiting for password");
  }
}
