package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** Finds the user or group that an address names, and keeps lists of them. */
@Singleton
public class Entries {
  private final Users users;
  private final Groups groups;

  @Inject
  public Entries(Users users, Groups groups) {
    this.users = users;
    this.groups = groups;
  }

  /** A change of a list of entries. */
  @FunctionalInterface
  interface Change {
    void apply(UserAccount entry);
  }

  /**
   * The user with a login name, or the group with the name where there is no such user.
   *
   * @param type user, group, or null for both
   * @throws StoreException NOT_FOUND
   */
  UserAccount find(StoreSession session, String name, String type) {
    return switch (type == null ? "" : type) {
      case "user" -> users.byLogin(session, name);
      case "group" -> groups.byName(session, name);
      case "" -> {
        UserAccount user = users.find(session, name).orElse(null);
        yield user == null ? groups.byName(session, name) : user;
      }
      default -> throw Parameters.invalid("type", "must be user or group");
    };
  }

  /** Puts an entry into a list: 201 when it was not there, 204 when it was. */
  static Response put(List<UserAccount> list, UserAccount entry, Change add) {
    if (list.stream().anyMatch(there -> there.id() == entry.id())) {
      return Response.noContent().build();
    }
    add.apply(entry);
    return Response.status(Response.Status.CREATED).build();
  }
}
