package org.mapano.ejb.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Quota levels from the user source and the configuration (store-semantics 11). */
@Singleton
public class DirectoryQuotas implements Quotas, QuotaLevels, CompanyQuotas {
  private static final int SYSTEM_ADMINISTRATOR = 2;
  private static final long MIB = 1 << 20;
  private static final QuotaSettings NONE = new QuotaSettings(false, 0, 0, 0);

  private final Transactions transactions;
  private final UserDirectory users;
  private final ServerConfig config;

  /**
   * @param transactions where sizes are read
   * @param users users with their own levels; the levels of a company are those of its users
   * @param config {@code quota_warn}, {@code quota_soft} and {@code quota_hard} in MiB
   */
  @Inject
  public DirectoryQuotas(Transactions transactions, UserDirectory users, ServerConfig config) {
    this.transactions = transactions;
    this.users = users;
    this.config = config;
  }

  @Override
  public QuotaState state(StoreInfo store) {
    return state(store, transactions.read(tx -> size(tx, store.id())));
  }

  @Override
  public QuotaState state(StoreInfo store, long size) {
    return QuotaState.of(size, levels(store));
  }

  private static long size(Tx tx, long storeId) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "SELECT val_longint FROM properties"
                    + " WHERE hierarchyid = ? AND tag = 3592 AND type = 20")) {
      statement.setLong(1, storeId);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  private QuotaSettings levels(StoreInfo store) {
    if (store.type() != StoreType.PRIVATE) {
      return NONE;
    }
    Optional<UserAccount> owner = users.findById(store.ownerId());
    if (owner.isEmpty() || owner.get().adminLevel() >= SYSTEM_ADMINISTRATOR) {
      return NONE;
    }
    return of(owner.get());
  }

  @Override
  public QuotaSettings of(UserAccount user) {
    QuotaSettings own = user.quota();
    if (!own.useDefault()) {
      return own;
    }
    int companyId = user.companyId();
    QuotaSettings general =
        Optional.of(companyId)
            .filter(id -> id != 0)
            .flatMap(users::findById)
            .map(company -> company.tenancy().userQuota())
            .filter(levels -> !levels.useDefault())
            .orElseGet(this::configured);
    return new QuotaSettings(true, general.warn(), general.soft(), general.hard());
  }

  @Override
  public QuotaSettings ofCompany(UserAccount company) {
    QuotaSettings own = company.quota();
    return own.useDefault()
        ? new QuotaSettings(true, mebibytes("companyquota_warn"), 0, 0)
        : new QuotaSettings(false, own.warn(), 0, 0);
  }

  @Override
  public QuotaSettings ofUsersOf(UserAccount company) {
    QuotaSettings own = company.tenancy().userQuota();
    QuotaSettings general = configured();
    return own.useDefault()
        ? new QuotaSettings(true, general.warn(), general.soft(), general.hard())
        : own;
  }

  @Override
  public QuotaState companyState(UserAccount company) {
    long size = transactions.read(tx -> companySize(tx, company.id()));
    return QuotaState.of(size, ofCompany(company));
  }

  private static long companySize(Tx tx, int company) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "SELECT SUM(p.val_longint) FROM stores s JOIN properties p"
                    + " ON p.hierarchyid = s.hierarchy_id AND p.tag = 3592 AND p.type = 20"
                    + " WHERE s.company = ? AND s.user_id <> 0")) {
      statement.setInt(1, company);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  private QuotaSettings configured() {
    return new QuotaSettings(
        false, mebibytes("quota_warn"), mebibytes("quota_soft"), mebibytes("quota_hard"));
  }

  private long mebibytes(String option) {
    return Math.max(0, config.integer("server", option)) * MIB;
  }
}
