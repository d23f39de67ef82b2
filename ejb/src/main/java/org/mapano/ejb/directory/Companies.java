package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserRules;
import org.mapano.mapi.id.AddressBookEntryId;

/**
 * Companies, who sees them and who administers them (MT-01 to MT-14). With one tenant every method
 * throws NO_SUPPORT, which clients take for "no companies".
 */
@Singleton
public class Companies {
  private final CompanyDirectory companies;
  private final ObjectDirectory objects;
  private final CompanyEditor editor;
  private final RelationEditor relations;

  @Inject
  public Companies(
      CompanyDirectory companies,
      ObjectDirectory objects,
      CompanyEditor editor,
      RelationEditor relations) {
    this.companies = companies;
    this.objects = objects;
    this.editor = editor;
    this.relations = relations;
  }

  /** Whether there are several tenants; the other methods answer only then. */
  public boolean isHosted() {
    return companies.isHosted();
  }

  /**
   * Refuses what needs several tenants where there is one.
   *
   * @throws StoreException NO_SUPPORT
   */
  public void requireSeveral() {
    if (!companies.isHosted()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "Companies need enable_hosted_kopano");
    }
  }

  /** The companies that the session sees, by name. */
  public List<UserAccount> list(StoreSession actor) {
    requireSeveral();
    return DirectoryRights.seen(actor, companies.all());
  }

  /**
   * The company with a name.
   *
   * @throws StoreException NOT_FOUND, also for those that the session does not see
   */
  public UserAccount byName(StoreSession actor, String name) {
    return find(actor, name).orElseThrow(() -> StoreException.notFound("Company"));
  }

  /** The company with a name, if there is one that the session sees. */
  public Optional<UserAccount> find(StoreSession actor, String name) {
    requireSeveral();
    return companies.find(name).filter(company -> DirectoryRights.sees(actor, company));
  }

  /** The company that an object is in, if it is in one. */
  public Optional<UserAccount> ofMember(UserAccount member) {
    return companies.find(member.companyId());
  }

  /** The system administrator of a company. */
  public UserAccount administrator(UserAccount company) {
    requireSeveral();
    return companies.administrator(company);
  }

  /**
   * Creates a company.
   *
   * @throws StoreException NO_ACCESS below level 2, INVALID_PARAMETER, COLLISION
   */
  public UserAccount create(StoreSession actor, CompanyChange company) {
    requireSeveral();
    if (company.name() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A company needs a name");
    }
    DirectoryRights.requireSystemAdministrator(actor);
    check(company);
    byte[] externId = editor.create(company);
    return objects
        .find(AddressBookEntryId.of(AddressBookEntryId.Type.CONTAINER, 0, externId))
        .orElseThrow(() -> StoreException.notFound("Company"));
  }

  /**
   * Changes a company; who administers only it may not give it another name.
   *
   * @throws StoreException NO_ACCESS, INVALID_PARAMETER, COLLISION
   */
  public void update(StoreSession actor, UserAccount company, CompanyChange change) {
    requireSeveral();
    DirectoryRights.requireAdministratorOf(actor, company.id());
    if (change.name() != null && !change.name().equals(company.login())) {
      DirectoryRights.requireSystemAdministrator(actor);
    }
    check(change);
    editor.update(company.externId(), change);
  }

  /**
   * Makes a user the system administrator of a company.
   *
   * @throws StoreException NO_ACCESS; INVALID_PARAMETER for one who cannot log on
   */
  public void setAdministrator(StoreSession actor, UserAccount company, UserAccount user) {
    if (user.objectClass() != ObjectClass.ACTIVE_USER) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Only active users administer");
    }
    byte[] externId = user.externId() == null ? new byte[0] : user.externId();
    update(actor, company, new CompanyChange(null, externId, null, null, null, null));
  }

  /**
   * Deletes a company with its users and groups; stores stay as orphans.
   *
   * @throws StoreException NO_ACCESS below level 2
   */
  public void delete(StoreSession actor, UserAccount company) {
    requireSeveral();
    DirectoryRights.requireSystemAdministrator(actor);
    editor.delete(company.externId());
  }

  /**
   * Objects in a relation to a company: companies that may see it, users who administer it, who is
   * told of full mailboxes.
   *
   * @throws StoreException NO_ACCESS for those who do not administer it
   */
  public List<UserAccount> related(StoreSession actor, UserAccount company, Relation relation) {
    requireSeveral();
    DirectoryRights.requireAdministratorOf(actor, company.id());
    return objects.related(company, relation);
  }

  /**
   * Adds such an object.
   *
   * @throws StoreException NO_ACCESS; INVALID_PARAMETER when it is not of the kind; COLLISION when
   *     it is there, as a company always sees itself
   */
  public void add(StoreSession actor, UserAccount company, UserAccount other, Relation relation) {
    requireSeveral();
    DirectoryRights.requireAdministratorOf(actor, company.id());
    requireKind(other, relation);
    if (relation == Relation.COMPANY_VIEW && other.id() == company.id()) {
      throw new StoreException(ErrorCode.COLLISION, "A company sees itself");
    }
    relations.add(company, other, relation);
  }

  /**
   * Removes it.
   *
   * @throws StoreException NO_ACCESS, NOT_FOUND when it was not there
   */
  public void remove(
      StoreSession actor, UserAccount company, UserAccount other, Relation relation) {
    requireSeveral();
    DirectoryRights.requireAdministratorOf(actor, company.id());
    if (other.externId() == null) {
      throw StoreException.notFound("Relation");
    }
    relations.remove(company, other, relation);
  }

  private static void requireKind(UserAccount other, Relation relation) {
    boolean right =
        switch (relation) {
          case COMPANY_VIEW -> other.objectClass() == ObjectClass.COMPANY;
          case COMPANY_ADMIN -> other.objectClass() == ObjectClass.ACTIVE_USER;
          case USER_QUOTA_RECIPIENT, COMPANY_QUOTA_RECIPIENT ->
              other.objectClass().isUser() || other.objectClass().isGroup();
          default -> false;
        };
    if (!right || other.externId() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Not an object of the wanted kind");
    }
  }

  private void check(CompanyChange change) {
    UserRules.check(change);
    if (change.name() != null && companies.isAmbiguous(change.name())) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "The name has what parts names and companies");
    }
  }
}
