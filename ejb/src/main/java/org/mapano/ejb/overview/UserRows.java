package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Rows of the table of users: who they are and what their stores hold. */
@Singleton
public class UserRows {
  private static final long KIB = 1024;

  private final CompanyDirectory companies;
  private final HomeServer servers;

  @Inject
  public UserRows(CompanyDirectory companies, HomeServer servers) {
    this.companies = companies;
    this.servers = servers;
  }

  List<ListedRow> of(List<UserAccount> users, List<StoreSummary> stores, QuotaLevels quotas) {
    Map<Integer, String> names = new HashMap<>();
    companies.all().forEach(company -> names.put(company.id(), company.login()));
    Map<Integer, StoreSummary> byOwner = new HashMap<>();
    for (StoreSummary store : stores) {
      if (store.store().type() == StoreType.PRIVATE) {
        byOwner.put(store.store().ownerId(), store);
      }
    }
    List<ListedRow> rows = new ArrayList<>();
    for (UserAccount user : users) {
      if (user.objectClass().hasStore() && user.externId() != null) {
        PropMap row = row(user, quotas.of(user), byOwner.get(user.id()));
        row.put(OverviewTags.PR_TENANT_NAME, names.getOrDefault(user.companyId(), ""));
        if (servers.isDistributed()) {
          row.put(OverviewTags.PR_SERVER_NAME, servers.of(user));
        }
        rows.add(new ListedRow(InstanceKey.of(user.id(), 0), row));
      }
    }
    return rows;
  }

  private static PropMap row(UserAccount user, QuotaSettings levels, StoreSummary store) {
    PropMap row =
        new PropMap()
            .put(OverviewTags.PR_LOGIN_NAME, user.login())
            .put(Tags.PR_DISPLAY_NAME, user.fullName())
            .put(OverviewTags.PR_SMTP_ADDRESS, user.email())
            .put(OverviewTags.PR_NON_ACTIVE, user.objectClass() != ObjectClass.ACTIVE_USER)
            .put(OverviewTags.PR_ADMINISTRATOR, user.adminLevel())
            .put(Tags.PR_QUOTA_WARNING_THRESHOLD, kibibytes(levels.warn()))
            .put(Tags.PR_QUOTA_SEND_THRESHOLD, kibibytes(levels.soft()))
            .put(Tags.PR_QUOTA_RECEIVE_THRESHOLD, kibibytes(levels.hard()));
    if (store != null) {
      for (PropValue value : store.properties()) {
        row.put(value);
      }
    }
    return row;
  }

  private static int kibibytes(long bytes) {
    return (int) Math.min(bytes / KIB, Integer.MAX_VALUE);
  }
}
