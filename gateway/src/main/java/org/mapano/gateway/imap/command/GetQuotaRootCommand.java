package org.mapano.gateway.imap.command;

import java.io.IOException;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** GETQUOTAROOT (RFC 9208 4.3.3). */
final class GetQuotaRootCommand implements ImapCommand {
  @Override
  public String name() {
    return "GETQUOTAROOT";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    MailboxName name = Arguments.mailbox(request.arguments());
    request.arguments().end();
    Arguments.existing(session, name, request.name());
    session.out().ascii("* QUOTAROOT ").mailbox(name.toString()).ascii(" \"\"").crlf();
    QuotaLine.write(session);
    return Reply.ok("GETQUOTAROOT completed");
  }
}
