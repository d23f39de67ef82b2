package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** Tells the ids of a store that was made. */
final class StoreIds {
  private StoreIds() {}

  static void print(AdminClient server, String owner, String type, Call call) {
    call.done("The store has been created.");
    for (JsonObject store : server.all("stores")) {
      if (store.getString("owner", "").equalsIgnoreCase(owner)
          && store.getString("type").equals(type)) {
        call.done("Store GUID is " + store.getString("guid"));
        call.done("Store EID is " + store.getString("entryId", ""));
      }
    }
  }
}
