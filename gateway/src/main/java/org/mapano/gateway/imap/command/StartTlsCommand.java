package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/**
 * STARTTLS (RFC 3501 6.2.1). A client that sends more before it has seen the answer is cut off:
 * those bytes could come from somebody in between.
 */
final class StartTlsCommand implements ImapCommand {
  @Override
  public String name() {
    return "STARTTLS";
  }

  @Override
  public State state() {
    return State.NOT_AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return session.account() == null && session.connection().canStartTls()
        ? List.of("STARTTLS")
        : List.of();
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException, IOException {
    Arguments.none(request);
    if (session.account() != null || !session.connection().canStartTls()) {
      throw ImapException.no("CANNOT", "STARTTLS is not possible now");
    }
    if (session.pipelined() > 0) {
      session.bye("CLIENTBUG", "Nothing may follow STARTTLS before TLS has begun");
      return Reply.no("CLIENTBUG", "STARTTLS refused");
    }
    session.out().ascii(request.tag()).ascii(" OK Begin TLS negotiation now").crlf();
    session.startTls();
    return null;
  }
}
