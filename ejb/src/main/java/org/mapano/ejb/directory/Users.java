package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UserRules;
import org.mapano.mapi.id.AddressBookEntryId;

/**
 * Users as the clients of the original see them: making one makes no store, which these clients do
 * themselves.
 */
@Singleton
public class Users {
  private final UserDirectory users;
  private final ObjectDirectory objects;
  private final UserEditor editor;
  private final CompanyDirectory companies;

  @Inject
  public Users(
      UserDirectory users, ObjectDirectory objects, UserEditor editor, CompanyDirectory companies) {
    this.users = users;
    this.objects = objects;
    this.editor = editor;
    this.companies = companies;
  }

  /**
   * The user with a login name. Everybody may ask for those of visible companies.
   *
   * @throws StoreException NOT_FOUND
   */
  public UserAccount byLogin(StoreSession actor, String login) {
    return find(actor, login).orElseThrow(() -> StoreException.notFound("User"));
  }

  /** The user with a login name, if there is one that the session may know of. */
  public Optional<UserAccount> find(StoreSession actor, String login) {
    return users.findByLogin(login).filter(user -> DirectoryRights.sees(actor, user));
  }

  /** SYSTEM and all users of visible companies. Everybody may ask, and gets hidden ones too. */
  public List<UserAccount> list(StoreSession actor) {
    return DirectoryRights.seen(actor, objects.all()).stream()
        .filter(account -> account.objectClass().isUser())
        .toList();
  }

  /** SYSTEM and the users of one company that the session sees. */
  public List<UserAccount> list(StoreSession actor, UserAccount company) {
    return list(actor).stream()
        .filter(user -> user.externId() == null || user.companyId() == company.id())
        .toList();
  }

  /**
   * Creates a user without a store.
   *
   * @throws StoreException INVALID_PARAMETER without names and address, and without password for a
   *     user who can log on; NO_ACCESS; COLLISION
   */
  public UserAccount create(StoreSession actor, UserChange user) {
    ObjectClass objectClass =
        user.objectClass() == null ? ObjectClass.ACTIVE_USER : user.objectClass();
    boolean complete =
        user.login() != null
            && user.fullName() != null
            && user.email() != null
            && (user.password() != null || objectClass != ObjectClass.ACTIVE_USER);
    if (!complete) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Something is missing of the user");
    }
    DirectoryRights.requireAdministrator(actor);
    requireLevel(actor, user);
    CompanyDirectory.GivenName given = companies.parse(user.login());
    DirectoryRights.requireAdministratorOf(actor, given.companyId());
    UserChange named = user.withLogin(given.name());
    UserRules.check(named);
    byte[] externId = editor.create(named, given.companyExternId());
    return objects
        .find(AddressBookEntryId.of(AddressBookEntryId.Type.USER, 0, externId))
        .orElseThrow(() -> StoreException.notFound("User"));
  }

  /**
   * Changes a user. Users may set their own password, and nothing else.
   *
   * @throws StoreException NO_ACCESS, INVALID_PARAMETER, COLLISION
   */
  public void update(StoreSession actor, UserAccount user, UserChange change) {
    boolean ownPassword =
        actor.userId() == user.id() && user.externId() != null && PasswordOnly.is(change, user);
    if (!ownPassword) {
      DirectoryRights.requireChangeable(actor, user);
      requireLevel(actor, change);
    }
    UserChange wanted =
        ownPassword
            ? UserChange.builder().password(change.password()).build()
            : change.withLogin(companies.renamed(user, change.login()));
    UserRules.check(wanted);
    editor.update(user.externId(), wanted);
  }

  /**
   * Deletes a user; the store stays as an orphan.
   *
   * @throws StoreException NO_ACCESS
   */
  public void delete(StoreSession actor, UserAccount user) {
    DirectoryRights.requireChangeable(actor, user);
    editor.delete(user.externId());
  }

  /** Nobody hands out a level above the own one. */
  private static void requireLevel(StoreSession actor, UserChange change) {
    if (change.adminLevel() != null && change.adminLevel() > 1) {
      DirectoryRights.requireSystemAdministrator(actor);
    }
  }
}
