package org.mapano.ejb.directory;

import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/**
 * Who may do what in the directory: SYSTEM and level 2 everything, level 1 what concerns its own
 * company and nobody of level 2, others nothing but look.
 */
final class DirectoryRights {
  private static final int SYSTEM_ADMINISTRATOR = 2;

  private DirectoryRights() {}

  static boolean isSystemAdministrator(StoreSession actor) {
    return actor.isSystemAdministrator();
  }

  /**
   * The object, if the session may know of it (MT-01): it, or its company, lets itself be seen.
   * Everyone and SYSTEM are known everywhere.
   */
  static boolean sees(StoreSession actor, UserAccount account) {
    return account.externId() == null
        || account.id() == actor.userId()
        || actor.sees(account.companyId());
  }

  /** Those of the objects that the session may know of. */
  static List<UserAccount> seen(StoreSession actor, List<UserAccount> accounts) {
    return accounts.stream().filter(account -> sees(actor, account)).toList();
  }

  /** NO_ACCESS for those who do not administer the company. */
  static void requireAdministratorOf(StoreSession actor, int companyId) {
    if (!actor.administers(companyId)) {
      throw StoreException.noAccess("company " + companyId);
    }
  }

  /** Whether the session administers an object. */
  static boolean isAdministratorOf(StoreSession actor, UserAccount account) {
    return isSystemAdministrator(actor)
        || account.adminLevel() < SYSTEM_ADMINISTRATOR && actor.administers(account.companyId());
  }

  /** NO_ACCESS below level 1. */
  static void requireAdministrator(StoreSession actor) {
    if (!actor.isAdministrator()) {
      throw StoreException.noAccess("the directory");
    }
  }

  /** NO_ACCESS below level 2. */
  static void requireSystemAdministrator(StoreSession actor) {
    if (!isSystemAdministrator(actor)) {
      throw StoreException.noAccess("the directory of all companies");
    }
  }

  /** NO_ACCESS for those who do not administer the object. */
  static void requireAdministratorOf(StoreSession actor, UserAccount account) {
    if (!isAdministratorOf(actor, account)) {
      throw StoreException.noAccess(account.login());
    }
  }

  /** The same, and NO_ACCESS for Everyone and SYSTEM, which nobody can change. */
  static void requireChangeable(StoreSession actor, UserAccount account) {
    requireAdministratorOf(actor, account);
    if (account.externId() == null) {
      throw StoreException.noAccess(account.login());
    }
  }

  /** NO_ACCESS for those who neither are nor administer the user. */
  static void requireSelfOrAdministratorOf(StoreSession actor, UserAccount account) {
    if (actor.userId() != account.id()) {
      requireAdministratorOf(actor, account);
    }
  }
}
