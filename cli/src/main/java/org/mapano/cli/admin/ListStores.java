package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
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
    server.all("stores").forEach(store -> call.out().println(listed(store)));
    return 0;
  }

  /** A store with the members that scripts know from the original. */
  private static JsonObject listed(JsonObject store) {
    JsonObjectBuilder listed = Json.createObjectBuilder();
    if (store.containsKey("ownerId")) {
      listed.add("owner", store.getString("ownerId"));
    }
    listed.add("type", store.getString("type"));
    listed.add("guid", store.getString("guid"));
    listed.add("display_name", store.getString("displayName", store.getString("lastOwner")));
    if (store.containsKey("modified")) {
      listed.add("mtime", Instant.parse(store.getString("modified")).getEpochSecond());
    }
    return listed.add("size", store.get("size")).build();
  }
}
