package org.mapano.gateway.imap.command;

import org.mapano.ejb.folder.Folders;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.mailbox.MailboxTree;
import org.mapano.gateway.imap.session.ImapSession;

/** Makes mail folders for mailbox names, with all levels above them that are missing. */
final class FolderMaker {
  private static final String MAIL_CLASS = "IPF.Note";

  private final ImapSession session;
  private final MailboxTree tree;

  FolderMaker(ImapSession session, MailboxTree tree) {
    this.session = session;
    this.tree = tree;
  }

  /** The folder above a name, made where it is missing. */
  long parentOf(MailboxName name) {
    MailboxName parent = name.parent();
    if (parent == null) {
      return session.account().special().ipmSubtree();
    }
    Mailbox existing = tree.find(parent);
    return existing != null ? existing.id() : make(parent);
  }

  /** A new folder. */
  long make(MailboxName name) {
    Folders folders = session.services().folders();
    return folders.create(session.account().session(), parentOf(name), name.leaf(), MAIL_CLASS);
  }
}
