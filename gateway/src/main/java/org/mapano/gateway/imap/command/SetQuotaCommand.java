package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** SETQUOTA (RFC 9208 4.3.1): quota levels are the administrator's business. */
final class SetQuotaCommand implements ImapCommand {
  @Override
  public String name() {
    return "SETQUOTA";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    throw ImapException.no("NOPERM", "SETQUOTA permission denied");
  }
}
