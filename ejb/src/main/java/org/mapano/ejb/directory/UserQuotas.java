package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.CompanyQuotas;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UserRules;

/**
 * Quota levels of users and companies and what becomes of them (QUOTA-*). A company has levels of
 * its own, and levels for those of its users who have none.
 */
@Singleton
public class UserQuotas {
  private final Quotas quotas;
  private final QuotaLevels levels;
  private final CompanyQuotas companyQuotas;
  private final Stores stores;
  private final UserEditor editor;
  private final CompanyEditor companyEditor;
  private final Companies companies;
  private final ObjectDirectory objects;

  @Inject
  public UserQuotas(
      Quotas quotas,
      QuotaLevels levels,
      CompanyQuotas companyQuotas,
      Stores stores,
      UserEditor editor,
      CompanyEditor companyEditor,
      Companies companies,
      ObjectDirectory objects) {
    this.quotas = quotas;
    this.levels = levels;
    this.companyQuotas = companyQuotas;
    this.stores = stores;
    this.editor = editor;
    this.companyEditor = companyEditor;
    this.companies = companies;
    this.objects = objects;
  }

  /**
   * Levels that hold for an object.
   *
   * @param object empty for the tenant as a whole, which has none of its own
   * @param ofUsers of a company: those for its users
   * @throws StoreException NO_ACCESS unless the session is or administers the object, NOT_FOUND for
   *     the tenant
   */
  public QuotaSettings get(StoreSession actor, Optional<UserAccount> object, boolean ofUsers) {
    if (object.isEmpty()) {
      DirectoryRights.requireAdministrator(actor);
      throw StoreException.notFound("Company");
    }
    UserAccount asked = object.get();
    if (asked.objectClass() == ObjectClass.COMPANY) {
      DirectoryRights.requireAdministratorOf(actor, asked.id());
      return ofUsers ? companyQuotas.ofUsersOf(asked) : companyQuotas.ofCompany(asked);
    }
    DirectoryRights.requireSelfOrAdministratorOf(actor, asked);
    return levels.of(asked);
  }

  /**
   * Sets the levels of a user or company.
   *
   * @param wantedFor empty when nobody is named
   * @param ofUsers of a company: those for its users
   * @throws StoreException NO_ACCESS, INVALID_PARAMETER for nobody and for negative levels,
   *     INVALID_TYPE for objects without a store
   */
  public void set(
      StoreSession actor, Optional<UserAccount> wantedFor, QuotaSettings wanted, boolean ofUsers) {
    DirectoryRights.requireAdministrator(actor);
    UserAccount object =
        wantedFor.orElseThrow(
            () -> new StoreException(ErrorCode.INVALID_PARAMETER, "No object is named"));
    if (object.objectClass() == ObjectClass.COMPANY) {
      DirectoryRights.requireAdministratorOf(actor, object.id());
      CompanyChange change =
          ofUsers ? CompanyChange.userQuota(wanted) : CompanyChange.quota(wanted);
      UserRules.check(change);
      companyEditor.update(object.externId(), change);
      return;
    }
    DirectoryRights.requireChangeable(actor, object);
    requireStoreOwner(object);
    UserChange change = UserChange.builder().quota(wanted).build();
    UserRules.check(change);
    editor.update(object.externId(), change);
  }

  /**
   * Size and status of a user's store, or of all stores of a company (QUOTA-04). A system
   * administrator has no levels.
   *
   * @throws StoreException NO_ACCESS unless the session is or administers the object, INVALID_TYPE
   *     for groups, NOT_FOUND without a store
   */
  public QuotaState state(StoreSession actor, UserAccount object) {
    if (object.objectClass() == ObjectClass.COMPANY) {
      DirectoryRights.requireAdministratorOf(actor, object.id());
      return companyQuotas.companyState(object);
    }
    requireStoreOwner(object);
    DirectoryRights.requireSelfOrAdministratorOf(actor, object);
    return stores
        .ofUser(object.id())
        .map(quotas::state)
        .orElseThrow(() -> StoreException.notFound("Store"));
  }

  /**
   * Who is told that a store is full: the user, and whom the company names; for a company its
   * administrator and whom it names for that.
   *
   * @throws StoreException NO_ACCESS
   */
  public List<UserAccount> recipients(StoreSession actor, UserAccount object) {
    List<UserAccount> told = new ArrayList<>();
    if (object.objectClass() == ObjectClass.COMPANY) {
      DirectoryRights.requireAdministratorOf(actor, object.id());
      told.add(companies.administrator(object));
      addAll(told, objects.related(object, Relation.COMPANY_QUOTA_RECIPIENT));
      return told;
    }
    DirectoryRights.requireAdministratorOf(actor, object);
    told.add(object);
    if (companies.isHosted()) {
      companies
          .ofMember(object)
          .ifPresent(
              company -> addAll(told, objects.related(company, Relation.USER_QUOTA_RECIPIENT)));
    }
    return told;
  }

  private static void addAll(List<UserAccount> told, List<UserAccount> others) {
    for (UserAccount other : others) {
      if (told.stream().noneMatch(known -> known.id() == other.id())) {
        told.add(other);
      }
    }
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
