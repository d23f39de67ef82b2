package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -b} and {@code -B}. */
final class ChangeMember implements Action {
  private final String user;
  private final String group;
  private final boolean add;

  ChangeMember(String user, String group, boolean add) {
    this.user = user;
    this.group = group;
    this.add = add;
  }

  @Override
  public String purpose() {
    return add ? "Unable to add user to group" : "Unable to remove user from group";
  }

  @Override
  public String object() {
    return user;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String direction = add ? "added to" : "removed from";
    if (call.dryRun()) {
      String login = server.get(AdminClient.userPath(user)).getString("login");
      String name = server.get(AdminClient.groupPath(group)).getString("name");
      call.done("User " + login + " would be " + direction + " group " + name + ".");
      return 0;
    }
    String path = AdminClient.groupPath(group) + "/members/" + AdminClient.encode(user);
    if (add) {
      server.add(path + "?type=user");
    } else {
      server.delete(path + "?type=user");
    }
    call.done("User " + direction + " group.");
    return 0;
  }
}
