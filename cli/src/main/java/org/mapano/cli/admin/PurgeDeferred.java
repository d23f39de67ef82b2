package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** Writes changes that wait: none ever does here, so it only says what scripts wait for. */
final class PurgeDeferred implements Action {
  @Override
  public String purpose() {
    return "Unable to purge deferred updates";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    server.get("server");
    call.err().println("Remaining deferred records: 0");
    call.done("Deferred records processed.");
    return 0;
  }
}
