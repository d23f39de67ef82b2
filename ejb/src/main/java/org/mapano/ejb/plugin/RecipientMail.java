package org.mapano.ejb.plugin;

import org.mapano.ejb.users.UserAccount;

/** A mail for one recipient. */
public interface RecipientMail extends ShownMail {
  /** Whose mail it is. */
  UserAccount recipient();
}
