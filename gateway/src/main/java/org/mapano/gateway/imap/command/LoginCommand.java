package org.mapano.gateway.imap.command;

import java.io.IOException;
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

/** LOGIN (RFC 3501 6.2.3). */
final class LoginCommand implements ImapCommand {
  @Override
  public String name() {
    return "LOGIN";
  }

  @Override
  public State state() {
    return State.NOT_AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return session.account() == null && Authenticator.refusesPlaintext(session)
        ? List.of("LOGINDISABLED")
        : List.of();
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    in.space();
    byte[] login = in.astring();
    in.space();
    byte[] password = in.astring();
    in.end();
    Authenticator.check(session, request);
    return Authenticator.login(session, request, Credentials.of(login, password));
  }
}
