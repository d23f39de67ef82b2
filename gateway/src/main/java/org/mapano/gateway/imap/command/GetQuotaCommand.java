package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** GETQUOTA (RFC 9208 4.3.2). The store is the one quota root, named by the empty text. */
final class GetQuotaCommand implements ImapCommand {
  @Override
  public String name() {
    return "GETQUOTA";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("QUOTA", "QUOTA=RES-STORAGE");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    request.arguments().space();
    byte[] root = request.arguments().astring();
    request.arguments().end();
    if (root.length > 0) {
      throw ImapException.no("NONEXISTENT", "GETQUOTA error: no such quota root");
    }
    QuotaLine.write(session);
    return Reply.ok("GETQUOTA completed");
  }
}
