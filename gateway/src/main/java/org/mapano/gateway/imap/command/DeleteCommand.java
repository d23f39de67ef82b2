package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.mailbox.Subscriptions;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** DELETE (RFC 3501 6.3.4): a soft delete with everything below (gateway.md 2.2). */
final class DeleteCommand implements ImapCommand {
  @Override
  public String name() {
    return "DELETE";
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
    MailboxTree tree = session.mailboxes().everything();
    Mailbox mailbox = tree.find(name);
    if (mailbox == null) {
      throw ImapException.no("NONEXISTENT", "DELETE error: no such mailbox");
    }
    if (mailbox.special()) {
      throw ImapException.no("CANNOT", "DELETE error: special mailboxes cannot be deleted");
    }
    List<Long> ids = new ArrayList<>(List.of(mailbox.id()));
    tree.below(mailbox).forEach(child -> ids.add(child.id()));
    Subscriptions subscriptions =
        new Subscriptions(session.services().folders(), session.account());
    Iterable<byte[]> entryIds = subscriptions.entryIds(ids);
    session.services().folders().delete(session.account().session(), mailbox.id(), false);
    subscriptions.remove(entryIds);
    if (session.selected() != null && ids.contains(session.selected().folderId())) {
      session.select(null);
    }
    return Reply.ok("DELETE completed");
  }
}
