package org.mapano.gateway.pop3;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.users.AddressMatch;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/**
 * Users of whom one has every feature switched off.
 *
 * @param target the users
 * @param denied login name of that one
 */
record FeatureUsers(UserDirectory target, String denied) implements UserDirectory {
  @Override
  public Optional<UserAccount> findByLogin(String login) {
    return target.findByLogin(login);
  }

  @Override
  public Optional<UserAccount> findById(int id) {
    return target.findById(id);
  }

  @Override
  public AddressMatch findByAddress(String address) {
    return target.findByAddress(address);
  }

  @Override
  public List<UserAccount> list() {
    return target.list();
  }

  @Override
  public Set<Integer> groupIds(int userId) {
    return target.groupIds(userId);
  }

  @Override
  public Optional<UserAccount> authenticate(String login, String password) {
    return target.authenticate(login, password);
  }

  @Override
  public boolean isEnabled(UserAccount user, Feature feature) {
    return !user.login().equals(denied) && target.isEnabled(user, feature);
  }
}
