package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.GroupEditor;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserRules;
import org.mapano.mapi.id.AddressBookEntryId;

/** Groups and their members. */
@Singleton
public class Groups {
  private final ObjectDirectory objects;
  private final GroupEditor editor;
  private final RelationEditor relations;
  private final CompanyDirectory companies;

  @Inject
  public Groups(
      ObjectDirectory objects,
      GroupEditor editor,
      RelationEditor relations,
      CompanyDirectory companies) {
    this.objects = objects;
    this.editor = editor;
    this.relations = relations;
    this.companies = companies;
  }

  /**
   * The group with a name. Everybody may ask for those of visible companies.
   *
   * @throws StoreException NOT_FOUND
   */
  public UserAccount byName(StoreSession actor, String name) {
    return find(actor, name).orElseThrow(() -> StoreException.notFound("Group"));
  }

  /** The group with a name, if there is one that the session may know of. */
  public Optional<UserAccount> find(StoreSession actor, String name) {
    return objects.findGroup(name).filter(group -> DirectoryRights.sees(actor, group));
  }

  /** Everyone and all other groups of visible companies. Everybody may ask. */
  public List<UserAccount> list(StoreSession actor) {
    return DirectoryRights.seen(actor, objects.all()).stream()
        .filter(account -> account.objectClass().isGroup())
        .toList();
  }

  /** Everyone and the groups of one company that the session sees. */
  public List<UserAccount> list(StoreSession actor, UserAccount company) {
    return list(actor).stream()
        .filter(group -> group.externId() == null || group.companyId() == company.id())
        .toList();
  }

  /** Members of a group, users and groups, as far as the session may know of them. */
  public List<UserAccount> members(StoreSession actor, UserAccount group) {
    return DirectoryRights.seen(actor, objects.related(group, Relation.MEMBER));
  }

  /** Visible groups that a user or group is directly in, Everyone first. */
  public List<UserAccount> groupsOf(StoreSession actor, UserAccount member) {
    return DirectoryRights.seen(actor, objects.groupsOf(member));
  }

  /**
   * Creates a security group.
   *
   * @throws StoreException INVALID_PARAMETER without both names, NO_ACCESS, COLLISION
   */
  public UserAccount create(StoreSession actor, GroupChange group) {
    if (group.name() == null || group.fullName() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A group needs names");
    }
    DirectoryRights.requireAdministrator(actor);
    CompanyDirectory.GivenName given = companies.parse(group.name());
    DirectoryRights.requireAdministratorOf(actor, given.companyId());
    GroupChange named = group.withNames(given.name(), companies.fullName(group.fullName()));
    UserRules.check(named);
    byte[] externId = editor.create(named, given.companyExternId());
    return objects
        .find(AddressBookEntryId.of(AddressBookEntryId.Type.GROUP, 0, externId))
        .orElseThrow(() -> StoreException.notFound("Group"));
  }

  /**
   * Changes a group.
   *
   * @throws StoreException NO_ACCESS, INVALID_PARAMETER, COLLISION
   */
  public void update(StoreSession actor, UserAccount group, GroupChange change) {
    DirectoryRights.requireChangeable(actor, group);
    GroupChange named =
        change.withNames(
            companies.renamed(group, change.name()), companies.fullName(change.fullName()));
    UserRules.check(named);
    editor.update(group.externId(), named);
  }

  /** Deletes a group; NO_ACCESS for those who may not. */
  public void delete(StoreSession actor, UserAccount group) {
    DirectoryRights.requireChangeable(actor, group);
    editor.delete(group.externId());
  }

  /**
   * Adds a user or group to a group.
   *
   * @throws StoreException NO_ACCESS, COLLISION when it is a member; INVALID_PARAMETER for a group
   *     in itself and for Everyone and SYSTEM as members
   */
  public void addMember(StoreSession actor, UserAccount group, UserAccount member) {
    DirectoryRights.requireChangeable(actor, group);
    if (member.externId() == null || member.id() == group.id()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "This object cannot be a member");
    }
    relations.add(group, member, Relation.MEMBER);
  }

  /**
   * Removes a user or group from a group.
   *
   * @throws StoreException NO_ACCESS, NOT_FOUND when it is no member
   */
  public void removeMember(StoreSession actor, UserAccount group, UserAccount member) {
    DirectoryRights.requireChangeable(actor, group);
    if (member.externId() == null) {
      throw StoreException.notFound("Member");
    }
    relations.remove(group, member, Relation.MEMBER);
  }
}
