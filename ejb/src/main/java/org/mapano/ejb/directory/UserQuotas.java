package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UserRules;

/** Quota levels of users and what becomes of them (QUOTA-*), for one tenant. */
@Singleton
public class UserQuotas {
  private final Quotas quotas;
  private final QuotaLevels levels;
  private final Stores stores;
  private final UserEditor editor;

  @Inject
  public UserQuotas(Quotas quotas, QuotaLevels levels, Stores stores, UserEditor editor) {
    this.quotas = quotas;
    this.levels = levels;
    this.stores = stores;
    this.editor = editor;
  }

  /**
   * Levels that hold for an object.
   *
   * @param object empty for the tenant as a whole, which has none of its own
   * @throws StoreException NO_ACCESS unless the session is or administers the user, NOT_FOUND for
   *     the tenant
   */
  public QuotaSettings get(StoreSession actor, Optional<UserAccount> object) {
    if (object.isEmpty()) {
      DirectoryRights.requireAdministrator(actor);
      throw StoreException.notFound("Company");
    }
    DirectoryRights.requireSelfOrAdministratorOf(actor, object.get());
    return levels.of(object.get());
  }

  /**
   * Sets the levels of a user.
   *
   * @throws StoreException NO_ACCESS, INVALID_PARAMETER for negative levels, INVALID_TYPE for
   *     objects without a store
   */
  public void set(StoreSession actor, UserAccount user, QuotaSettings wanted) {
    DirectoryRights.requireChangeable(actor, user);
    requireStoreOwner(user);
    UserChange change = UserChange.builder().quota(wanted).build();
    UserRules.check(change);
    editor.update(user.externId(), change);
  }

  /**
   * Size and status of a user's store. A system administrator has no levels.
   *
   * @throws StoreException NO_ACCESS unless the session is or administers the user, INVALID_TYPE
   *     for groups, NOT_FOUND without a store
   */
  public QuotaState state(StoreSession actor, UserAccount user) {
    requireStoreOwner(user);
    DirectoryRights.requireSelfOrAdministratorOf(actor, user);
    return stores
        .ofUser(user.id())
        .map(quotas::state)
        .orElseThrow(() -> StoreException.notFound("Store"));
  }

  /**
   * Who is told that a user's store is full: with one tenant, the user.
   *
   * @throws StoreException NO_ACCESS
   */
  public List<UserAccount> recipients(StoreSession actor, UserAccount user) {
    DirectoryRights.requireAdministratorOf(actor, user);
    return new ArrayList<>(List.of(user));
  }

  /**
   * Changes who is told, which companies have only.
   *
   * @throws StoreException NO_ACCESS; INVALID_TYPE, for there is no company
   */
  public void changeRecipients(StoreSession actor) {
    DirectoryRights.requireAdministrator(actor);
    throw new StoreException(ErrorCode.INVALID_TYPE, "Only companies have recipients");
  }

  private static void requireStoreOwner(UserAccount user) {
    if (!user.objectClass().hasStore()) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "Only users with a store have a quota");
    }
  }
}
