package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** CHECK (RFC 3501 6.4.1): everything is durable at all times, so the same as NOOP. */
final class CheckCommand implements ImapCommand {
  @Override
  public String name() {
    return "CHECK";
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    return Reply.ok("CHECK completed");
  }
}
