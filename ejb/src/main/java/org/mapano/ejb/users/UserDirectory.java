package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.session.CompanyReach;

/**
 * What the rest of the server may ask about users. Answers come from the configured user source by
 * way of the local table {@code users}. When the source cannot be reached every method throws a
 * temporary {@link org.mapano.ejb.error.StoreException}; absence is only ever reported when the
 * source said so.
 */
public interface UserDirectory {
  /** The user with a login name, without regard to case. */
  Optional<UserAccount> findByLogin(String login);

  /** The object with a local id; SYSTEM and Everyone included. */
  Optional<UserAccount> findById(int id);

  /** Users, contacts and groups whose primary address, alias or login name equals the text. */
  AddressMatch findByAddress(String address);

  /** All users with a mailbox, by login name. */
  List<UserAccount> list();

  /** Companies that a user sees and administers beyond the own one. */
  default CompanyReach reach(UserAccount user) {
    return CompanyReach.ALONE;
  }

  /** Ids of the security groups a user is in, nested, with Everyone. */
  Set<Integer> groupIds(int userId);

  /**
   * Checks a password.
   *
   * @return the user when name and password are right and the user may log on
   */
  Optional<UserAccount> authenticate(String login, String password);

  /** Whether a feature is on for the user (FEAT-02): own settings before the configured default. */
  boolean isEnabled(UserAccount user, Feature feature);
}
