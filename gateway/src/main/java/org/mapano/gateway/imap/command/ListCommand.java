package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.index.FolderState;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.mailbox.Subscriptions;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** LIST with its extended forms (RFC 3501 6.3.8, RFC 5258, RFC 5819, RFC 6154, RFC 3348). */
final class ListCommand implements ImapCommand {
  @Override
  public String name() {
    return "LIST";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("CHILDREN", "SPECIAL-USE", "LIST-EXTENDED", "LIST-STATUS");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ListRequest list = ListRequest.parse(request.arguments());
    if (list.patterns().isEmpty()) {
      session.out().ascii("* LIST (\\Noselect) \"/\" \"\"").crlf();
      return Reply.ok("LIST completed");
    }
    MailboxTree tree = session.mailboxes().tree();
    Set<Long> subscribed =
        list.tellSubscribed()
            ? new Subscriptions(session.services().folders(), session.account()).of(tree)
            : Set.of();
    Set<Long> above = list.recursive() ? parents(tree, subscribed) : Set.of();
    List<Mailbox> shown = new ArrayList<>();
    for (Mailbox mailbox : tree.all()) {
      boolean selected =
          (!list.subscribedOnly() || subscribed.contains(mailbox.id()))
              && (!list.specialUseOnly() || mailbox.specialUse() != null);
      boolean parent = above.contains(mailbox.id());
      if ((selected || parent) && list.matches(mailbox.name())) {
        write(session.out(), tree, mailbox, subscribed.contains(mailbox.id()));
        if (parent) {
          session.out().ascii(" (\"CHILDINFO\" (\"SUBSCRIBED\"))");
        }
        session.out().crlf();
        session.writer().spill();
        shown.add(mailbox);
      }
    }
    if (list.status() != null) {
      status(session, shown, list.status());
    }
    return Reply.ok("LIST completed");
  }

  private static Set<Long> parents(MailboxTree tree, Set<Long> subscribed) {
    Set<Long> parents = new HashSet<>();
    for (long id : subscribed) {
      Mailbox at = tree.find(tree.find(id).folder().parentId());
      while (at != null && parents.add(at.id())) {
        at = tree.find(at.folder().parentId());
      }
    }
    return parents;
  }

  private static void write(
      ResponseBuffer out, MailboxTree tree, Mailbox mailbox, boolean subscribed) {
    out.ascii("* LIST (");
    if (!mailbox.selectable()) {
      out.ascii("\\Noselect ");
    }
    if (subscribed) {
      out.ascii("\\Subscribed ");
    }
    if (mailbox.specialUse() != null) {
      out.ascii(mailbox.specialUse()).put(' ');
    }
    out.ascii(tree.hasChildren(mailbox) ? "\\HasChildren" : "\\HasNoChildren");
    out.ascii(") \"/\" ").mailbox(mailbox.name());
  }

  private static void status(ImapSession session, List<Mailbox> shown, List<StatusItem> items) {
    Map<Long, String> names = new HashMap<>();
    List<Long> ids = new ArrayList<>();
    for (Mailbox mailbox : shown) {
      if (mailbox.selectable()) {
        names.put(mailbox.id(), mailbox.name());
        ids.add(mailbox.id());
      }
    }
    for (FolderState state : session.services().index().states(session.account().session(), ids)) {
      StatusItem.write(session, names.get(state.folderId()), state, items);
    }
  }
}
