package org.mapano.ejb.quota;

import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;

/** Effective quota: the user's own levels, the company's defaults, then the configuration. */
public interface Quotas {
  /** State of a store; public and archive stores and system administrators have no levels. */
  QuotaState state(StoreInfo store);

  /**
   * The levels that hold for a user who has a store; {@link QuotaSettings#useDefault()} tells
   * whether they are not the user's own.
   */
  QuotaSettings levels(UserAccount user);
}
