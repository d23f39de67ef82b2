package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.table.ListedTables;
import org.mapano.ejb.table.Table;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/**
 * Opens the tables about users, stores and the system. Tables of stores open for everybody, but
 * those who are no administrators find only their own there.
 */
@Singleton
public class Overviews {
  private static final ColumnSet USERS =
      ColumnSet.of(
          OverviewTags.PR_TENANT_NAME,
          OverviewTags.PR_LOGIN_NAME,
          Tags.PR_DISPLAY_NAME,
          OverviewTags.PR_SMTP_ADDRESS,
          OverviewTags.PR_NON_ACTIVE,
          OverviewTags.PR_ADMINISTRATOR,
          OverviewTags.PR_SERVER_NAME,
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          Tags.PR_QUOTA_WARNING_THRESHOLD,
          Tags.PR_QUOTA_SEND_THRESHOLD,
          Tags.PR_QUOTA_RECEIVE_THRESHOLD,
          OverviewTags.PR_LAST_MAIL_TIME,
          OverviewTags.PR_OUT_OF_OFFICE,
          OverviewTags.PR_LAST_LOGON_TIME,
          OverviewTags.PR_LAST_LOGOFF_TIME);
  private static final ColumnSet USER_STORES =
      ColumnSet.of(
          OverviewTags.PR_LOGIN_NAME,
          OverviewTags.PR_STORE_GUID,
          OverviewTags.PR_STORE_TYPE,
          Tags.PR_DISPLAY_NAME,
          OverviewTags.PR_COMPANY_NAME,
          OverviewTags.PR_TENANT_NAME,
          Tags.PR_STORE_ENTRYID,
          Tags.PR_LAST_MODIFICATION_TIME,
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          OverviewTags.PR_OBJECT_TYPE);
  private static final ColumnSet STATISTICS =
      ColumnSet.of(Tags.PR_DISPLAY_NAME, OverviewTags.PR_DESCRIPTION, OverviewTags.PR_VALUE);

  private final ListedTables tables;
  private final StoreSummaries stores;
  private final ObjectDirectory objects;
  private final QuotaLevels quotas;
  private final Statistics statistics;
  private final MailboxRows mailboxes;
  private final CompanyDirectory companies;
  private final UserRows userRows;
  private final CompanyRows companyRows;
  private final HomeServer servers;

  @Inject
  public Overviews(
      ListedTables tables,
      StoreSummaries stores,
      ObjectDirectory objects,
      QuotaLevels quotas,
      Statistics statistics,
      MailboxRows mailboxes,
      CompanyDirectory companies,
      HomeServer servers,
      UserRows userRows,
      CompanyRows companyRows) {
    this.tables = tables;
    this.stores = stores;
    this.objects = objects;
    this.quotas = quotas;
    this.statistics = statistics;
    this.mailboxes = mailboxes;
    this.companies = companies;
    this.servers = servers;
    this.userRows = userRows;
    this.companyRows = companyRows;
  }

  /**
   * Users and what their stores hold.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public Table users(StoreSession session) {
    requireAdministrator(session);
    return tables.open(USERS, USERS, () -> userRows.of(visible(session), own(session), quotas));
  }

  /** Whether there can be a table of companies. */
  public boolean hasCompanies() {
    return companyRows.any();
  }

  /**
   * Companies, what their stores hold and their levels; empty where there is one tenant only.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public Optional<Table> companies(StoreSession session) {
    requireAdministrator(session);
    return companyRows.any()
        ? Optional.of(
            tables.open(CompanyRows.COLUMNS, CompanyRows.COLUMNS, () -> companyRows.of(session)))
        : Optional.empty();
  }

  /** Users and groups with and without store, and stores whose owner is gone. */
  public Table userStores(StoreSession session) {
    return tables.open(
        USER_STORES, USER_STORES, () -> UserStoreRows.of(owners(session), own(session)));
  }

  /** All stores. */
  public Table mailboxes(StoreSession session) {
    return tables.open(
        MailboxRows.COLUMNS, MailboxRows.COLUMNS, () -> mailboxes.of(session, own(session)));
  }

  /**
   * Numbers about the system.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public Table statistics(StoreSession session) {
    requireAdministrator(session);
    return tables.open(STATISTICS, ColumnSet.of(), this::statisticRows);
  }

  /**
   * Sessions of clients.
   *
   * @param sessions tells them when the table is read
   * @throws StoreException NO_ACCESS below level 1, and below level 2 with several tenants
   */
  public Table sessions(StoreSession session, Supplier<List<SessionSummary>> sessions) {
    requireAdministrator(session);
    if (session.reach().several() && !session.isSystemAdministrator()) {
      throw StoreException.noAccess("sessions of all companies");
    }
    return tables.open(
        SessionRows.COLUMNS, SessionRows.COLUMNS, () -> SessionRows.of(sessions.get()));
  }

  /**
   * Servers of an installation.
   *
   * @throws StoreException NO_ACCESS below level 2, NO_SUPPORT when there is one only
   */
  public Table servers(StoreSession session) {
    if (!session.isSystemAdministrator()) {
      throw StoreException.noAccess("the table of servers");
    }
    List<ServerDetails> all = servers.all();
    return tables.open(ServerRows.COLUMNS, ServerRows.COLUMNS, () -> ServerRows.of(all));
  }

  private List<ListedRow> statisticRows() {
    List<ListedRow> rows = new ArrayList<>();
    for (Statistic statistic : statistics.all()) {
      PropMap row =
          new PropMap()
              .put(Tags.PR_DISPLAY_NAME, statistic.key())
              .put(OverviewTags.PR_DESCRIPTION, statistic.description())
              .put(OverviewTags.PR_VALUE, statistic.value());
      rows.add(new ListedRow(InstanceKey.of(rows.size() + 1, 0), row));
    }
    return rows;
  }

  /** Everybody who may have stores: companies have public ones. */
  private List<UserAccount> owners(StoreSession session) {
    List<UserAccount> owners = new ArrayList<>(visible(session));
    companies.all().stream()
        .filter(company -> session.administers(company.id()))
        .forEach(owners::add);
    return owners;
  }

  private List<UserAccount> visible(StoreSession session) {
    return objects.all().stream()
        .filter(account ->
            isAdministrator(session)
                    && (account.externId() == null || session.administers(account.companyId()))
                || account.id() == session.userId())
        .toList();
  }

  private List<StoreSummary> own(StoreSession session) {
    return stores.all().stream()
        .filter(store ->
            session.administers(store.store().companyId())
                || store.store().ownerId() == session.userId())
        .toList();
  }

  private static void requireAdministrator(StoreSession session) {
    if (!isAdministrator(session)) {
      throw StoreException.noAccess("tables about the system");
    }
  }

  private static boolean isAdministrator(StoreSession session) {
    return session.isAdministrator();
  }
}
