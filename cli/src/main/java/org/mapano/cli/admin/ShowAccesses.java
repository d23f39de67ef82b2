package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** Shows who used the stores of others, a line for each access. */
final class ShowAccesses implements Action {
  private final String user;
  private final String owner;
  private final int limit;

  /** Null for everybody. */
  ShowAccesses(String user, String owner, int limit) {
    this.user = user;
    this.owner = owner;
    this.limit = limit;
  }

  @Override
  public String purpose() {
    return "Unable to search the audit log";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject found =
        server.get("audit?limit=" + limit + parameter("user", user) + parameter("owner", owner));
    var accesses = found.getJsonArray("accesses");
    if (call.json()) {
      call.out().println(accesses);
      return 0;
    }
    for (JsonObject access : accesses.getValuesAs(JsonObject.class)) {
      String time = access.getString("time", "");
      String folder = access.getString("folder", "");
      call.out()
          .println(
              (time.isEmpty() ? "" : time + ": ")
                  + "access "
                  + (access.getBoolean("allowed") ? "allowed" : "denied")
                  + " rights='"
                  + access.getString("rights")
                  + "' type='"
                  + access.getString("type")
                  + "' objectid='"
                  + (folder.isEmpty() ? access.get("objectId").toString() : folder)
                  + "' username='"
                  + access.getString("user")
                  + "' ownername='"
                  + access.getString("owner")
                  + "'");
    }
    return 0;
  }

  private static String parameter(String name, String value) {
    return value == null ? "" : "&" + name + "=" + AdminClient.encode(value);
  }
}
