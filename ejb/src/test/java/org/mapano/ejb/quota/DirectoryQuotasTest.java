package org.mapano.ejb.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.index.StoreRows;
import org.mapano.ejb.quota.QuotaState.Status;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.AddressMatch;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Tenancy;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.PropMap;

class DirectoryQuotasTest {
  private static final long MIB = 1 << 20;
  private static final int USER = 10;
  private static final int COMPANY = 20;

  private final Map<Integer, UserAccount> accounts = new HashMap<>();
  private final Map<String, String> options =
      new HashMap<>(Map.of("quota_warn", "0", "quota_soft", "0", "quota_hard", "0"));
  private TestDatabase database;
  private Quotas quotas;

  @BeforeEach
  void open() {
    database = TestDatabase.h2();
    quotas = new DirectoryQuotas(database.transactions(), new Directory(), new Options());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void user(int adminLevel, int companyId, QuotaSettings quota) {
    accounts.put(USER, account(USER, ObjectClass.ACTIVE_USER, adminLevel, companyId, quota));
  }

  /** A company with levels for its users; its own are no business of theirs. */
  private void company(QuotaSettings ofUsers) {
    accounts.put(COMPANY, company(new QuotaSettings(false, 7, 7, 7), ofUsers));
  }

  private static UserAccount company(QuotaSettings own, QuotaSettings ofUsers) {
    return new UserAccount(
        COMPANY,
        new byte[] {1},
        ObjectClass.COMPANY,
        "acme",
        "acme",
        "",
        List.of(),
        0,
        false,
        COMPANY,
        own,
        Set.of(),
        Set.of(),
        new PropMap(),
        new Tenancy(null, "", null, ofUsers));
  }

  private static UserAccount account(
      int id, ObjectClass kind, int adminLevel, int companyId, QuotaSettings quota) {
    return new UserAccount(
        id,
        null,
        kind,
        "john",
        "John",
        "john@example.com",
        List.of(),
        adminLevel,
        false,
        companyId,
        quota,
        Set.of(),
        Set.of(),
        new PropMap());
  }

  @Test
  void aCompanyHasAWarningOfItsOwn() {
    options.put("companyquota_warn", "3");
    DirectoryQuotas companies =
        new DirectoryQuotas(database.transactions(), new Directory(), new Options());
    UserAccount plain = company(QuotaSettings.DEFAULT, QuotaSettings.DEFAULT);
    assertThat(companies.ofCompany(plain)).isEqualTo(new QuotaSettings(true, 3 * MIB, 0, 0));
    assertThat(companies.ofUsersOf(plain)).isEqualTo(new QuotaSettings(true, 0, 0, 0));
    size(500);
    database
        .transactions()
        .write(tx -> {
          StoreRows.execute(
              tx,
              "INSERT INTO stores (hierarchy_id, user_id, type, company, user_name, guid)"
                  + " VALUES (?, ?, 0, ?, 'john', X'00112233445566778899AABBCCDDEEFF')",
              1,
              USER,
              COMPANY);
          return null;
        });
    UserAccount full =
        company(new QuotaSettings(false, 500, 9, 9), new QuotaSettings(false, 1, 2, 3));
    assertThat(companies.companyState(full))
        .isEqualTo(new QuotaState(500, 500, 0, 0, QuotaState.Status.WARN));
    assertThat(companies.ofUsersOf(full)).isEqualTo(new QuotaSettings(false, 1, 2, 3));
  }

  private static StoreInfo store(StoreType type) {
    return new StoreInfo(1, 2, USER, type, Guid.random(), 0);
  }

  private QuotaState state() {
    return quotas.state(store(StoreType.PRIVATE));
  }

  private void size(long bytes) {
    database
        .transactions()
        .write(tx -> {
          StoreRows.execute(tx, "DELETE FROM properties WHERE hierarchyid = ? AND tag = 3592", 1);
          StoreRows.execute(
              tx,
              "INSERT INTO properties (hierarchyid, tag, type, val_longint)"
                  + " VALUES (1, 3592, 20, ?)",
              bytes);
          return null;
        });
  }

  @Test
  void noLevelsMeanNoLimit() {
    user(0, 0, QuotaSettings.DEFAULT);
    size(1L << 40);
    assertThat(state()).isEqualTo(new QuotaState(1L << 40, 0, 0, 0, Status.OK));
  }

  @Test
  void aLevelCountsFromExactlyItsSize() {
    user(0, 0, new QuotaSettings(false, 100, 200, 300));
    size(99);
    assertThat(state().status()).isEqualTo(Status.OK);
    size(100);
    assertThat(state().status()).isEqualTo(Status.WARN);
    size(200);
    assertThat(state().status()).isEqualTo(Status.SOFT);
    size(300);
    assertThat(state()).isEqualTo(new QuotaState(300, 100, 200, 300, Status.HARD));
  }

  @Test
  void configuredLevelsAreMebibytes() {
    user(0, 0, QuotaSettings.DEFAULT);
    options.putAll(Map.of("quota_warn", "1", "quota_soft", "2", "quota_hard", "3"));
    size(2 * MIB);
    assertThat(state()).isEqualTo(new QuotaState(2 * MIB, MIB, 2 * MIB, 3 * MIB, Status.SOFT));
  }

  @Test
  void theCompanysLevelsStandBetweenUserAndConfiguration() {
    options.put("quota_hard", "3");
    company(new QuotaSettings(false, 0, 0, 500));
    user(0, COMPANY, QuotaSettings.DEFAULT);
    assertThat(state().hard()).isEqualTo(500);
    user(0, COMPANY, new QuotaSettings(false, 0, 0, 70));
    assertThat(state().hard()).isEqualTo(70);
    company(QuotaSettings.DEFAULT);
    user(0, COMPANY, QuotaSettings.DEFAULT);
    assertThat(state().hard()).isEqualTo(3 * MIB);
  }

  @Test
  void publicStoresOrphansAndSystemAdministratorsAreExempt() {
    options.put("quota_hard", "1");
    size(5 * MIB);
    assertThat(state().status()).isEqualTo(Status.OK);
    user(2, 0, new QuotaSettings(false, 1, 1, 1));
    assertThat(state().status()).isEqualTo(Status.OK);
    user(1, 0, QuotaSettings.DEFAULT);
    assertThat(state().status()).isEqualTo(Status.HARD);
    assertThat(quotas.state(store(StoreType.PUBLIC)).status()).isEqualTo(Status.OK);
    assertThat(quotas.state(store(StoreType.ARCHIVE)).status()).isEqualTo(Status.OK);
  }

  private final class Options implements ServerConfig {
    @Override
    public String get(String component, String option) {
      return options.get(option);
    }

    @Override
    public long size(String component, String option) {
      return Long.parseLong(options.get(option));
    }
  }

  private final class Directory implements UserDirectory {
    @Override
    public Optional<UserAccount> findByLogin(String login) {
      return accounts.values().stream().filter(one -> one.login().equals(login)).findFirst();
    }

    @Override
    public Optional<UserAccount> findById(int id) {
      return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public AddressMatch findByAddress(String address) {
      return new AddressMatch(List.of());
    }

    @Override
    public List<UserAccount> list() {
      return List.copyOf(accounts.values());
    }

    @Override
    public Set<Integer> groupIds(int userId) {
      return Set.of();
    }

    @Override
    public Optional<UserAccount> authenticate(String login, String password) {
      return Optional.empty();
    }

    @Override
    public boolean isEnabled(UserAccount user, Feature feature) {
      return true;
    }
  }
}
