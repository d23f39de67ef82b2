package org.mapano.gateway.imap.command;

import java.io.IOException;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** CREATE (RFC 3501 6.3.3). */
final class CreateCommand implements ImapCommand {
  @Override
  public String name() {
    return "CREATE";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    request.arguments().space();
    byte[] wire = request.arguments().astring();
    request.arguments().end();
    MailboxName name = Arguments.name(MailboxName.withoutTrailingDelimiter(wire));
    MailboxTree tree = session.mailboxes().everything();
    if (name.isInbox() || tree.find(name) != null) {
      throw ImapException.no("ALREADYEXISTS", "CREATE error: mailbox exists");
    }
    new FolderMaker(session, tree).make(name);
    return Reply.ok("CREATE completed");
  }
}
