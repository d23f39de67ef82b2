package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** Lists all stores as JSON, one in a line. */
final class ListStores implements Action {

  @Override
  public String purpose() {
    return "Unable to list stores";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    server.all("stores").forEach(call.out()::println);
    return 0;
  }
}
