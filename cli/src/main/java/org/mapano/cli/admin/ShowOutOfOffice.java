package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.mapano.cli.rest.AdminClient;

/** Prints the absence of a user. */
final class ShowOutOfOffice implements Action {
  private final String user;

  ShowOutOfOffice(String user) {
    this.user = user;
  }

  @Override
  public String purpose() {
    return "Unable to show out of office";
  }

  @Override
  public String object() {
    return user;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject absence =
        server.get(AdminClient.userPath(user) + "/settings").getJsonObject("outOfOffice");
    JsonObjectBuilder shown =
        Json.createObjectBuilder()
            .add("set", absence.getBoolean("enabled"))
            .add("subject", absence.getString("subject"))
            .add("message", absence.getString("message"));
    for (String time : new String[] {"from", "until"}) {
      shown.add(time, absence.getOrDefault(time, JsonValue.NULL));
    }
    call.out().println(shown.build());
    return 0;
  }
}
