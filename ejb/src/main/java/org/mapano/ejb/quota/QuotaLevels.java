package org.mapano.ejb.quota;

import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;

/** Levels of users, whether or not they have a store. */
public interface QuotaLevels {
  /**
   * The levels that hold for a user; {@link QuotaSettings#useDefault()} tells whether they are not
   * the user's own.
   */
  QuotaSettings of(UserAccount user);
}
