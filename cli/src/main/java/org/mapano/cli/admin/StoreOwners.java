package org.mapano.cli.admin;

import java.util.List;
import org.mapano.cli.rest.AdminClient;

/** Users who have a mailbox. */
public final class StoreOwners {
  private StoreOwners() {}

  /** Their login names in order, without the internal administrator. */
  public static List<String> all(AdminClient server) {
    return server.all("stores").stream()
        .filter(store -> store.getString("type").equals("private") && store.containsKey("owner"))
        .map(store -> store.getString("owner"))
        .filter(owner -> !owner.equals("SYSTEM"))
        .sorted()
        .toList();
  }
}
