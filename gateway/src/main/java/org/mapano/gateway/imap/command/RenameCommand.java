package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * RENAME (RFC 3501 6.3.5). Renaming the inbox moves its messages into a new mailbox and leaves it
 * empty, as the RFC wants.
 */
final class RenameCommand implements ImapCommand {
  @Override
  public String name() {
    return "RENAME";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    MailboxName from = Arguments.mailbox(request.arguments());
    request.arguments().space();
    byte[] wire = request.arguments().astring();
    request.arguments().end();
    MailboxName to = Arguments.name(MailboxName.withoutTrailingDelimiter(wire));
    MailboxTree tree = session.mailboxes().everything();
    Mailbox source = tree.find(from);
    if (source == null) {
      throw ImapException.no("NONEXISTENT", "RENAME error: no such mailbox");
    }
    Mailbox taken = tree.find(to);
    if (to.isInbox() || taken != null && taken.id() != source.id()) {
      throw ImapException.no("ALREADYEXISTS", "RENAME error: mailbox exists");
    }
    FolderMaker maker = new FolderMaker(session, tree);
    if (from.isInbox()) {
      renameInbox(session, source, maker.make(to));
      return Reply.ok("RENAME completed");
    }
    if (source.special()) {
      throw ImapException.no("CANNOT", "RENAME error: special mailboxes cannot be renamed");
    }
    if (to.isBelow(from)) {
      throw ImapException.no("CANNOT", "RENAME error: mailbox cannot be moved below itself");
    }
    rename(session, source, maker.parentOf(to), to.leaf());
    return Reply.ok("RENAME completed");
  }

  private static void rename(ImapSession session, Mailbox source, long parent, String name) {
    Folders folders = session.services().folders();
    StoreSession identity = session.account().session();
    if (source.folder().parentId() == parent) {
      PropMap set = new PropMap().put(Tags.PR_DISPLAY_NAME, name);
      folders.change(identity, source.id(), set, List.of());
    } else {
      folders.move(identity, source.id(), parent, name);
    }
  }

  private static void renameInbox(ImapSession session, Mailbox inbox, long target) {
    StoreSession identity = session.account().session();
    FolderIndex index = session.services().index().open(identity, inbox.id());
    List<Long> ids = new ArrayList<>(index.count());
    for (int i = 0; i < index.count(); i++) {
      ids.add(index.messageId(i));
    }
    if (!ids.isEmpty()) {
      session.services().messages().move(identity, ids, target);
    }
  }
}
