package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.MapiError;

/** Takes the store of a user away; it stays. */
final class UnhookStore implements Action {
  private final String name;
  private final String type;

  UnhookStore(String name, String type) {
    this.name = name;
    this.type = type;
  }

  @Override
  public String purpose() {
    return "Unable to unhook store";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String guid = find(server);
    if (call.dryRun()) {
      call.done("The store " + guid + " would be unhooked.");
      return 0;
    }
    server.delete("stores/" + guid + "/owner");
    call.done("The store has been unhooked.");
    call.done("Store GUID is " + guid);
    return 0;
  }

  private String find(AdminClient server) {
    for (JsonObject store : server.all("stores")) {
      if (store.getString("owner", "").equalsIgnoreCase(name)
          && store.getString("type").equals(type)) {
        return store.getString("guid");
      }
    }
    throw new AdminException(MapiError.NOT_FOUND, null);
  }
}
