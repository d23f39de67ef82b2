package org.mapano.ejb.addressbook;

import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** Who sees which entries: those of other companies (MT-01) and hidden ones. */
final class Visibility {
  private Visibility() {}

  /** Whether a session sees an entry in lists: administrators see the hidden ones too. */
  static boolean listed(StoreSession session, UserAccount account) {
    return seen(session, account) && (!account.hidden() || session.isAdministrator());
  }

  /** Whether a session may know of an entry at all: that of its own company or a visible one. */
  static boolean seen(StoreSession session, UserAccount account) {
    return account.externId() == null || session.sees(account.companyId());
  }

  /** Whether a session may find an entry that it names exactly: Everyone and SYSTEM stay hidden. */
  static boolean nameable(StoreSession session, UserAccount account) {
    return account.externId() == null ? listed(session, account) : seen(session, account);
  }
}
