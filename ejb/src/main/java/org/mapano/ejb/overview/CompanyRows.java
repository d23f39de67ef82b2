package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.quota.CompanyQuotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/** Rows of the table of companies (STATS-01). */
@Singleton
public class CompanyRows {
  static final ColumnSet COLUMNS =
      ColumnSet.of(
          OverviewTags.PR_TENANT_NAME,
          OverviewTags.PR_TENANT_ADMINISTRATOR,
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          Tags.PR_QUOTA_WARNING_THRESHOLD,
          OverviewTags.PR_LAST_MAIL_TIME);

  private static final long KIB = 1024;

  private final CompanyDirectory companies;
  private final CompanyQuotas quotas;
  private final StoreSummaries stores;

  @Inject
  public CompanyRows(CompanyDirectory companies, CompanyQuotas quotas, StoreSummaries stores) {
    this.companies = companies;
    this.quotas = quotas;
    this.stores = stores;
  }

  /** Whether there are companies at all. */
  boolean any() {
    return companies.isHosted();
  }

  /** A row for each company that the session administers. */
  List<ListedRow> of(StoreSession session) {
    List<StoreSummary> all = stores.all();
    return companies.all().stream()
        .filter(company -> session.administers(company.id()))
        .map(company -> new ListedRow(InstanceKey.of(company.id(), 0), row(company, all)))
        .toList();
  }

  private PropMap row(UserAccount company, List<StoreSummary> all) {
    PropMap row =
        new PropMap()
            .put(OverviewTags.PR_TENANT_NAME, company.login())
            .put(OverviewTags.PR_TENANT_ADMINISTRATOR, companies.administrator(company).login())
            .put(Tags.PR_MESSAGE_SIZE_EXTENDED, quotas.companyState(company).size())
            .put(
                Tags.PR_QUOTA_WARNING_THRESHOLD,
                (int) Math.min(quotas.ofCompany(company).warn() / KIB, Integer.MAX_VALUE));
    lastMail(company, all).ifPresent(time -> row.put(OverviewTags.PR_LAST_MAIL_TIME, time));
    return row;
  }

  /** Recorded on the public store of the company. */
  private static Optional<Long> lastMail(UserAccount company, List<StoreSummary> all) {
    return all.stream()
        .filter(store ->
            store.store().type() == StoreType.PUBLIC && store.store().ownerId() == company.id())
        .map(store -> store.properties().longValue(OverviewTags.PR_LAST_MAIL_TIME))
        .filter(time -> time != null)
        .findFirst();
  }
}
