package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -d}. */
final class DeleteUser implements Action {
  private final String login;

  DeleteUser(String login) {
    this.login = login;
  }

  @Override
  public String purpose() {
    return "Unable to delete user";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      String name = server.get(AdminClient.userPath(login)).getString("login");
      call.done("User " + name + " would be deleted.");
      return 0;
    }
    server.delete(AdminClient.userPath(login));
    call.done("User deleted.");
    return 0;
  }
}
