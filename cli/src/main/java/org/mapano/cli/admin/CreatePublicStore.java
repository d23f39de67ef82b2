package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -s}. */
final class CreatePublicStore implements Action {
  @Override
  public String purpose() {
    return "Unable to create public store";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("The public store would be created if there is none.");
      return 0;
    }
    server.add("server/public-store");
    call.done("Public store created.");
    return 0;
  }
}
