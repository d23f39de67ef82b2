package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
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

  @Inject
  public Groups(ObjectDirectory objects, GroupEditor editor, RelationEditor relations) {
    this.objects = objects;
    this.editor = editor;
    this.relations = relations;
  }

  /**
   * The group with a name. Everybody may ask.
   *
   * @throws StoreException NOT_FOUND
   */
  public UserAccount byName(String name) {
    return find(name).orElseThrow(() -> StoreException.notFound("Group"));
  }

  /** The group with a name, if there is one. Everybody may ask. */
  public Optional<UserAccount> find(String name) {
    return objects.findGroup(name);
  }

  /** Everyone and all other groups. Everybody may ask. */
  public List<UserAccount> list() {
    return objects.all().stream().filter(account -> account.objectClass().isGroup()).toList();
  }

  /** Members of a group: users and groups. Everybody may ask. */
  public List<UserAccount> members(UserAccount group) {
    return objects.related(group, Relation.MEMBER);
  }

  /** Groups that a user or group is directly in, Everyone first. Everybody may ask. */
  public List<UserAccount> groupsOf(UserAccount member) {
    return objects.groupsOf(member);
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
    UserRules.check(group);
    byte[] externId = editor.create(group);
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
    UserRules.check(change);
    editor.update(group.externId(), change);
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
