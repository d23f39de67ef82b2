package org.mapano.gateway.pop3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Optional;
import org.mapano.gateway.login.Credentials;
import org.mapano.gateway.login.PlaintextPolicy;

/** Logs in with SASL PLAIN (RFC 5034), with or without an initial response. */
final class AuthCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    String[] words = arguments.text().split(" +");
    if (!words[0].equalsIgnoreCase("PLAIN") || words.length > 2) {
      session.refuse("Mechanism not supported");
      return;
    }
    if (PlaintextPolicy.refuses(session.connection(), session.settings().disablePlaintextAuth())) {
      session.refuse("[AUTH] Use STLS before sending a password");
      return;
    }
    byte[] response = words.length == 2 ? words[1].getBytes(ISO_8859_1) : null;
    if (response == null) {
      session.line("+ ");
      response = session.readLine();
      if (response == null) {
        return;
      }
    }
    Optional<Credentials> credentials = Credentials.ofPlain(response);
    if (credentials.isEmpty()) {
      Authentication.refuse(session, "Authentication cancelled or malformed");
      return;
    }
    Authentication.run(session, credentials.get());
  }
}
