package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** LOGOUT (RFC 3501 6.1.3). */
final class LogoutCommand implements ImapCommand {
  @Override
  public String name() {
    return "LOGOUT";
  }

  @Override
  public State state() {
    return State.ANY;
  }

  @Override
  public Updates updates(Request request) {
    return Updates.NONE;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    session.bye(null, "server logging out");
    return Reply.ok("LOGOUT completed");
  }
}
