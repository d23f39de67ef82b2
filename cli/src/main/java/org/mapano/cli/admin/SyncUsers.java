package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code --sync}. */
final class SyncUsers implements Action {

  @Override
  public String purpose() {
    return "Unable to synchronize users";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("Users and groups would be synchronized.");
      return 0;
    }
    server.perform("server/sync");
    call.done("Users and groups synchronized.");
    return 0;
  }
}
