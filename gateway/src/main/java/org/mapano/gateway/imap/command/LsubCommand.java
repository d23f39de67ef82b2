package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.mailbox.NamePattern;
import org.mapano.gateway.imap.mailbox.Subscriptions;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/**
 * LSUB (RFC 3501 6.3.9). A parent that is not subscribed itself is named with Noselect when a
 * subscribed mailbox below it does not match.
 */
final class LsubCommand implements ImapCommand {
  @Override
  public String name() {
    return "LSUB";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    request.arguments().space();
    List<NamePattern> patterns = ListRequest.patterns(request.arguments());
    request.arguments().end();
    MailboxTree tree = session.mailboxes().tree();
    Set<Long> subscribed =
        new Subscriptions(session.services().folders(), session.account()).of(tree);
    Set<Long> stubs = stubs(tree, subscribed, patterns);
    for (Mailbox mailbox : tree.all()) {
      boolean real = subscribed.contains(mailbox.id());
      if ((real || stubs.contains(mailbox.id())) && matches(patterns, mailbox)) {
        boolean selectable = real && mailbox.selectable();
        session
            .out()
            .ascii(selectable ? "* LSUB () \"/\" " : "* LSUB (\\Noselect) \"/\" ")
            .mailbox(mailbox.name())
            .crlf();
        session.writer().spill();
      }
    }
    return Reply.ok("LSUB completed");
  }

  private static Set<Long> stubs(
      MailboxTree tree, Set<Long> subscribed, List<NamePattern> patterns) {
    Set<Long> stubs = new HashSet<>();
    for (long id : subscribed) {
      Mailbox mailbox = tree.find(id);
      if (!matches(patterns, mailbox)) {
        Mailbox at = tree.find(mailbox.folder().parentId());
        while (at != null && stubs.add(at.id())) {
          at = tree.find(at.folder().parentId());
        }
      }
    }
    return stubs;
  }

  private static boolean matches(List<NamePattern> patterns, Mailbox mailbox) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(mailbox.name()));
  }
}
