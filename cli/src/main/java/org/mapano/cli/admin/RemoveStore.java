package org.mapano.cli.admin;

import java.util.Locale;
import org.mapano.cli.rest.AdminClient;

/** Removes a store without owner. */
final class RemoveStore implements Action {
  private final String guid;

  RemoveStore(String guid) {
    this.guid = guid;
  }

  @Override
  public String purpose() {
    return "Unable to remove store";
  }

  @Override
  public String object() {
    return guid;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("The store would be removed.");
      return 0;
    }
    server.delete("stores/" + AdminClient.encode(guid.toLowerCase(Locale.ROOT)));
    call.done("The store has been removed.");
    return 0;
  }
}
