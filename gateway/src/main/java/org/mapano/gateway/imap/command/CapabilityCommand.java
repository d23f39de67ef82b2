package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** CAPABILITY (RFC 3501 6.1.1). */
final class CapabilityCommand implements ImapCommand {
  @Override
  public String name() {
    return "CAPABILITY";
  }

  @Override
  public State state() {
    return State.ANY;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    session
        .out()
        .ascii("* CAPABILITY ")
        .ascii(String.join(" ", session.commands().capabilities(session)))
        .crlf();
    return Reply.ok("CAPABILITY completed");
  }
}
