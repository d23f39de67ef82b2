package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code --set-system-admin}. */
final class SetSystemAdmin implements Action {
  private final String user;
  private final String company;

  SetSystemAdmin(String user, String company) {
    this.user = user;
    this.company = company;
  }

  @Override
  public String purpose() {
    return "Unable to set system administrator";
  }

  @Override
  public String object() {
    return user;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      String login = server.get(AdminClient.userPath(user)).getString("login");
      call.done("User " + login + " would be set as admin of company " + company);
      return 0;
    }
    server.ensure(
        AdminClient.companyPath(company) + "/system-administrator/" + AdminClient.encode(user));
    call.done("User " + user + " is set as admin of company " + company);
    return 0;
  }
}
