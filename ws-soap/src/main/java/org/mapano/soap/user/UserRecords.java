package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Features;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.soap.type.PropmapMVPair;
import org.mapano.soap.type.User;

/** Accounts as clients see them. Groups appear as users where they are members of groups. */
@Singleton
public class UserRecords {
  private static final int ENABLED_FEATURES = 0x67B3101F;
  private static final int DISABLED_FEATURES = 0x67B4101F;
  private static final int CAPACITY = 0x08070003;

  private final Features features;
  private final HomeServer servers;

  @Inject
  public UserRecords(Features features, HomeServer servers) {
    this.features = features;
    this.servers = servers;
  }

  /** All of them. */
  public List<User> users(List<UserAccount> accounts) {
    return accounts.stream().map(this::user).toList();
  }

  /** One of them. */
  public User user(UserAccount account) {
    boolean fixed = account.externId() == null;
    return new User(
        account.id(),
        account.login(),
        "",
        account.email(),
        account.fullName(),
        servers.of(account),
        0,
        account.adminLevel(),
        account.hidden() ? 1 : 0,
        capacity(account),
        account.objectClass().number(),
        PropertyLists.single(others(account)),
        fixed ? null : lists(account),
        DirectoryIds.entryId(account));
  }

  /** Number of people or things that a resource is for. */
  static int capacity(UserAccount account) {
    return account.properties().integer(CAPACITY, 0);
  }

  /** Lists of properties, those of the features always first. */
  public List<PropmapMVPair> lists(UserAccount account) {
    PropMap computed =
        new PropMap()
            .put(ENABLED_FEATURES, features.enabled(account))
            .put(DISABLED_FEATURES, features.disabled(account));
    List<PropmapMVPair> lists = new ArrayList<>(PropertyLists.multiple(computed));
    lists.addAll(PropertyLists.multiple(others(account)));
    return lists;
  }

  private static PropMap others(UserAccount account) {
    PropMap others = new PropMap(account.properties());
    others.remove(ENABLED_FEATURES);
    others.remove(DISABLED_FEATURES);
    others.remove(CAPACITY);
    return others;
  }
}
