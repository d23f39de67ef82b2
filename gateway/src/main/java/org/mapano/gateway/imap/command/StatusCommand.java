package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.ejb.index.FolderState;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** STATUS (RFC 3501 6.3.10). */
final class StatusCommand implements ImapCommand {
  @Override
  public String name() {
    return "STATUS";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("STATUS=SIZE");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    MailboxName name = Arguments.mailbox(request.arguments());
    request.arguments().space();
    List<StatusItem> items = StatusItem.parse(request.arguments());
    request.arguments().end();
    if (items.contains(StatusItem.HIGHESTMODSEQ)) {
      session.enable(Extension.CONDSTORE);
    }
    Mailbox mailbox = Arguments.existing(session, name, request.name());
    FolderState state = session.services().index().state(session.account().session(), mailbox.id());
    StatusItem.write(session, name.toString(), state, items);
    return Reply.ok("STATUS completed");
  }
}
