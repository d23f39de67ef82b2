package org.mapano.ejb.quota;

import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;

/** Levels of companies and what becomes of them (QUOTA-04 to QUOTA-06). */
public interface CompanyQuotas {
  /** The levels of a company as a whole, of which only the warning counts. */
  QuotaSettings ofCompany(UserAccount company);

  /** The levels that hold for users of a company who have none of their own. */
  QuotaSettings ofUsersOf(UserAccount company);

  /** State of all stores of a company together, its public store included. */
  QuotaState companyState(UserAccount company);
}
