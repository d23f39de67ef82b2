package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Which features are on and off for a user in effect, as lists of names (FEAT-*). */
@Singleton
public class Features {
  private final UserDirectory users;

  @Inject
  public Features(UserDirectory users) {
    this.users = users;
  }

  /** Names of the features that are on, in alphabetical order; none for those without a store. */
  public List<String> enabled(UserAccount account) {
    return names(account, true);
  }

  /** Names of those that are off, and names that were switched off but mean nothing here. */
  public List<String> disabled(UserAccount account) {
    if (!hasFeatures(account)) {
      return List.of();
    }
    TreeSet<String> names = new TreeSet<>(names(account, false));
    for (String name : account.disabledFeatures()) {
      if (Feature.of(name).isEmpty()) {
        names.add(name);
      }
    }
    return new ArrayList<>(names);
  }

  private static boolean hasFeatures(UserAccount account) {
    return account.externId() != null && account.objectClass().hasStore();
  }

  private List<String> names(UserAccount account, boolean on) {
    if (!hasFeatures(account)) {
      return List.of();
    }
    return Arrays.stream(Feature.values())
        .filter(feature -> users.isEnabled(account, feature) == on)
        .map(Feature::key)
        .sorted()
        .toList();
  }
}
