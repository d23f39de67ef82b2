package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.type.Group;
import org.mapano.soap.type.User;
import org.mapano.soap.user.PropertyLists;
import org.mapano.soap.user.UserRecords;

/** Groups as clients see and send them. */
@Singleton
public class GroupRecords {
  private static final long UNCHANGED = 0xFFFFFFFFL;

  private final UserRecords users;

  @Inject
  public GroupRecords(UserRecords users) {
    this.users = users;
  }

  /** All of them. */
  List<Group> groups(List<UserAccount> accounts) {
    return accounts.stream().map(this::group).toList();
  }

  /** One of them. */
  Group group(UserAccount account) {
    User same = users.user(account);
    return new Group(
        account.id(),
        DirectoryIds.entryId(account),
        account.login(),
        account.fullName(),
        account.email(),
        account.hidden() ? 1 : 0,
        same.lpsPropmap(),
        same.lpsMVPropmap());
  }

  /** The structure; INVALID_PARAMETER when it is missing. */
  static Group present(Group sent) {
    if (sent == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The group is missing");
    }
    return sent;
  }

  /** What is to be set: missing texts stay as they are. */
  static GroupChange change(Group sent) {
    return new GroupChange(
        sent.lpszGroupname(),
        sent.lpszFullname(),
        sent.lpszFullEmail(),
        sent.ulIsABHidden() == UNCHANGED ? null : sent.ulIsABHidden() != 0,
        PropertyLists.toMapi(sent.lpsPropmap(), sent.lpsMVPropmap()));
  }
}
