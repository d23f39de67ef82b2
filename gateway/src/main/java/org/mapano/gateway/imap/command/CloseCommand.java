package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** CLOSE (RFC 3501 6.4.2): removes what is marked deleted without telling, and leaves. */
final class CloseCommand implements ImapCommand {
  @Override
  public String name() {
    return "CLOSE";
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public Updates updates(Request request) {
    return Updates.NONE;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    if (!session.selected().readOnly()) {
      Expunger.expunge(session, null);
    }
    session.select(null);
    return Reply.ok("CLOSE completed");
  }
}
