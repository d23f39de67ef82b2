package org.mapano.ejb.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.session.CompanyReach;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.AddressMatch;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;

/** Users that exist in the table {@code users} and otherwise in memory. */
public final class TestUsers implements UserDirectory {
  private final Transactions transactions;
  private final Map<Integer, UserAccount> users = new HashMap<>();

  TestUsers(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Adds a user; answers a session of the user. */
  public StoreSession add(String login, int adminLevel, Integer... groups) {
    byte[] externId = login.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int id =
        transactions.write(tx ->
            (int)
                BulkInsert.into(tx, "users", "externid", "objectclass", "signature")
                    .row(externId, ObjectClass.ACTIVE_USER.number(), "0")
                    .executeForKeys("id")[0]);
    users.put(id, account(id, externId, login, adminLevel));
    List<Integer> all = new ArrayList<>(List.of(groups));
    all.add(StoreSession.EVERYONE);
    return session(id, login, adminLevel, Set.copyOf(all));
  }

  private static UserAccount account(int id, byte[] externId, String login, int adminLevel) {
    return new UserAccount(
        id,
        externId,
        ObjectClass.ACTIVE_USER,
        login,
        "Full " + login,
        login + "@example.com",
        List.of(),
        adminLevel,
        false,
        0,
        QuotaSettings.DEFAULT,
        Set.of(),
        Set.of(),
        new PropMap());
  }

  /** The internal administrator. */
  public static StoreSession system() {
    return new StoreSession(
        StoreSession.SYSTEM,
        "SYSTEM",
        2,
        0,
        Set.of(StoreSession.EVERYONE),
        new CompanyReach(true, Set.of(), Set.of()),
        new Origin("local", "test", "none"));
  }

  private static StoreSession session(int id, String login, int level, Set<Integer> groups) {
    return new StoreSession(id, login, level, 0, groups, new Origin("local", "test", "none"));
  }

  @Override
  public Optional<UserAccount> findByLogin(String login) {
    return users.values().stream().filter(user -> user.login().equals(login)).findFirst();
  }

  @Override
  public Optional<UserAccount> findById(int id) {
    return id == StoreSession.SYSTEM
        ? Optional.of(account(id, null, "SYSTEM", 2))
        : Optional.ofNullable(users.get(id));
  }

  @Override
  public AddressMatch findByAddress(String address) {
    return new AddressMatch(
        users.values().stream().filter(user -> user.email().equals(address)).toList());
  }

  @Override
  public List<UserAccount> list() {
    return List.copyOf(users.values());
  }

  @Override
  public Set<Integer> groupIds(int userId) {
    return Set.of(StoreSession.EVERYONE);
  }

  @Override
  public Optional<UserAccount> authenticate(String login, String password) {
    return findByLogin(login);
  }

  @Override
  public boolean isEnabled(UserAccount user, Feature feature) {
    return true;
  }
}
