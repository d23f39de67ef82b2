package org.mapano.ejb.addressbook;

import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** Who sees hidden entries. */
final class Visibility {
  private Visibility() {}

  /** Whether a session sees an entry in lists: administrators see the hidden ones too. */
  static boolean listed(StoreSession session, UserAccount account) {
    return !account.hidden() || session.isSystem() || session.adminLevel() > 0;
  }

  /** Whether a session may find an entry that it names exactly: Everyone and SYSTEM stay hidden. */
  static boolean nameable(StoreSession session, UserAccount account) {
    return account.externId() != null || listed(session, account);
  }
}
