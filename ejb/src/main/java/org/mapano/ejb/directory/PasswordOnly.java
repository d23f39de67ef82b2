package org.mapano.ejb.directory;

import java.util.Objects;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;

/**
 * Recognises a change that sets the password and repeats what else is known: clients send a whole
 * user to change one thing.
 */
final class PasswordOnly {
  private PasswordOnly() {}

  static boolean is(UserChange change, UserAccount user) {
    return change.password() != null
        && unchanged(change.login(), user.login())
        && unchanged(change.fullName(), user.fullName())
        && unchanged(change.email(), user.email())
        && unchanged(change.adminLevel(), user.adminLevel())
        && unchanged(change.objectClass(), user.objectClass())
        && unchanged(change.hidden(), user.hidden())
        && change.quota() == null;
  }

  private static boolean unchanged(Object wanted, Object known) {
    return wanted == null || Objects.equals(wanted, known);
  }
}
