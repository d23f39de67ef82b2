package org.mapano.gateway.imap.command;

import java.util.List;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** UNSELECT (RFC 3691): leaves the mailbox and removes nothing. */
final class UnselectCommand implements ImapCommand {
  @Override
  public String name() {
    return "UNSELECT";
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("UNSELECT");
  }

  @Override
  public Updates updates(Request request) {
    return Updates.NONE;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    session.select(null);
    return Reply.ok("UNSELECT completed");
  }
}
