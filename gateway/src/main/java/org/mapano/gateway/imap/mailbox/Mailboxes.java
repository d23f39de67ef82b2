package org.mapano.gateway.imap.mailbox;

import java.util.Optional;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.gateway.imap.context.Account;
import org.mapano.gateway.imap.context.ImapServices;
import org.mapano.gateway.imap.context.ImapSettings;

/** Finds mailboxes of an account. Nothing is kept: a folder made by another client is seen. */
public final class Mailboxes {
  private final ImapServices services;
  private final ImapSettings settings;
  private final Account account;

  /** Mailboxes of an account. */
  public Mailboxes(ImapServices services, ImapSettings settings, Account account) {
    this.services = services;
    this.settings = settings;
    this.account = account;
  }

  /** All mailboxes. */
  public MailboxTree tree() {
    return tree(settings.onlyMailFolders());
  }

  /** All folders, also those that hold no mail: their names are taken. */
  public MailboxTree everything() {
    return tree(false);
  }

  private MailboxTree tree(boolean onlyMail) {
    SpecialFolders special = account.special();
    MailboxTree tree = new MailboxTree(special, onlyMail);
    tree.addOwn(services.folders().subtree(account.session(), special.ipmSubtree()));
    publicRoot()
        .ifPresent(
            root -> tree.addPublic(root, services.folders().subtree(account.session(), root.id())));
    return tree;
  }

  /** The mailbox of a name, or null. The inbox, asked for most, needs no tree. */
  public Mailbox find(MailboxName name) {
    if (name.isInbox()) {
      FolderInfo inbox = services.folders().get(account.session(), account.special().inbox());
      return new Mailbox(inbox, MailboxName.INBOX, true, true, null);
    }
    return tree().find(name);
  }

  private Optional<FolderInfo> publicRoot() {
    if (!settings.publicFolders()) {
      return Optional.empty();
    }
    Optional<StoreInfo> store = services.stores().publicStore(account.user().companyId());
    return store
        .map(found -> services.stores().specialFolders(found.id()).ipmSubtree())
        .filter(id -> id != 0)
        .map(id -> services.folders().get(account.session(), id));
  }
}
