package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.CompanyQuotas;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;

/**
 * Looks which companies are to be told that their stores together have reached the warning level,
 * the only one that they have (QUOTA-04). When they were told last stands on their public stores; a
 * company without one is not told.
 */
@Singleton
class CompanyNotices {
  private static final Logger LOG = Logger.getLogger(CompanyNotices.class.getName());

  private final Companies companies;
  private final CompanyQuotas quotas;
  private final Stores stores;
  private final FullMailboxes mailboxes;
  private final QuotaNotice notice;
  private final Sessions sessions;

  @Inject
  CompanyNotices(
      Companies companies,
      CompanyQuotas quotas,
      Stores stores,
      FullMailboxes mailboxes,
      QuotaNotice notice,
      Sessions sessions) {
    this.companies = companies;
    this.quotas = quotas;
    this.stores = stores;
    this.mailboxes = mailboxes;
    this.notice = notice;
    this.sessions = sessions;
  }

  /** Tells all companies that are to be told; answers how many. */
  int check(Instant now) {
    int told = 0;
    if (companies.isHosted()) {
      for (UserAccount company : companies.list(sessions.system("monitor"))) {
        told += told(company, now) ? 1 : 0;
      }
    }
    return told;
  }

  private boolean told(UserAccount company, Instant now) {
    try {
      QuotaState state = quotas.companyState(company);
      Optional<StoreInfo> store = stores.publicStore(company.id());
      return state.status() != QuotaState.Status.OK
          && store.isPresent()
          && !notice.writtenLately(mailboxes.told(store.get().id()), now)
          && notice.write(NoticeKind.COMPANY_WARNING, company, state, store.get().id(), now);
    } catch (StoreException failure) {
      LOG.log(Level.WARNING, failure, () -> "Company " + company.login() + " was not checked");
      return false;
    }
  }
}
