package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.mailbox.Subscriptions;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** UNSUBSCRIBE (RFC 3501 6.3.7). A name that does not exist is no failure (gateway.md 2.2). */
final class UnsubscribeCommand implements ImapCommand {
  @Override
  public String name() {
    return "UNSUBSCRIBE";
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
    Mailbox mailbox = session.mailboxes().find(name);
    if (mailbox == null) {
      return Reply.ok("UNSUBSCRIBE folder not found");
    }
    if (mailbox.special()) {
      throw ImapException.no("CANNOT", "UNSUBSCRIBE error: special mailboxes stay subscribed");
    }
    Subscriptions subscriptions =
        new Subscriptions(session.services().folders(), session.account());
    subscriptions.remove(subscriptions.entryIds(List.of(mailbox.id())));
    return Reply.ok("UNSUBSCRIBE completed");
  }
}
