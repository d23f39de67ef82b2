package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.login.Credentials;

/** AUTHENTICATE PLAIN (RFC 3501 6.2.2, RFC 4616) with an initial response (RFC 4959). */
final class AuthenticateCommand implements ImapCommand {
  private static final int MAX_RESPONSE = 1024;

  @Override
  public String name() {
    return "AUTHENTICATE";
  }

  @Override
  public State state() {
    return State.NOT_AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return session.account() != null || Authenticator.refusesPlaintext(session)
        ? List.of()
        : List.of("AUTH=PLAIN", "SASL-IR");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    in.space();
    String mechanism = in.keyword();
    String response = in.accept(' ') ? in.atom() : null;
    in.end();
    if (!mechanism.equals("PLAIN")) {
      throw ImapException.no("CANNOT", "AUTHENTICATE " + mechanism + " method not supported");
    }
    Authenticator.check(session, request);
    if (response == null) {
      byte[] line = session.ask("", MAX_RESPONSE);
      if (line == null) {
        return null;
      }
      response = new String(line, StandardCharsets.ISO_8859_1);
      if (response.equals("*")) {
        throw ImapException.bad("AUTHENTICATE cancelled");
      }
    }
    return Authenticator.login(session, request, credentials(response));
  }

  private static Credentials credentials(String response) throws ImapException {
    return Credentials.ofPlain(response.getBytes(StandardCharsets.ISO_8859_1))
        .orElseThrow(
            () -> ImapException.bad("AUTHENTICATE response must be three fields in base64"));
  }
}
