package org.mapano.gateway.imap.command;

import java.util.List;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** NAMESPACE (RFC 2342): everything is in one personal namespace. */
final class NamespaceCommand implements ImapCommand {
  @Override
  public String name() {
    return "NAMESPACE";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("NAMESPACE");
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException {
    Arguments.none(request);
    session.out().ascii("* NAMESPACE ((\"\" \"/\")) NIL NIL").crlf();
    return Reply.ok("NAMESPACE completed");
  }
}
