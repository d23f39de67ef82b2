package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** {@code -l}. */
final class ListUsers implements Action {
  @Override
  public String purpose() {
    return "Unable to list users";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> users = server.all("users");
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(users).build());
      return 0;
    }
    Table table = new Table("\t", "Username", "Fullname", "Homeserver");
    table.row("SYSTEM", "SYSTEM", "");
    for (JsonObject user : users) {
      table.row(user.getString("login"), user.getString("fullName"), "");
    }
    call.out().println("User list for Default(" + (users.size() + 1) + "):");
    call.out().println(table.text());
    return 0;
  }
}
