package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** NOOP (RFC 3501 6.1.2): asks for news of the selected mailbox. */
final class NoopCommand implements ImapCommand {
  @Override
  public String name() {
    return "NOOP";
  }

  @Override
  public State state() {
    return State.ANY;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    return Reply.ok("NOOP completed");
  }
}
