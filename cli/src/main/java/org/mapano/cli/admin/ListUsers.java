package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** {@code -l}. */
final class ListUsers implements Action {
  private final String company;

  /**
   * @param company whose users, or null for those of all
   */
  ListUsers(String company) {
    this.company = company;
  }

  @Override
  public String purpose() {
    return "Unable to list users";
  }

  @Override
  public String object() {
    return company;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.json()) {
      List<JsonObject> users = server.all("users", CompanyParts.filter(company));
      call.out().println(Json.createArrayBuilder(users).build());
      return 0;
    }
    for (String part : CompanyParts.of(server, company)) {
      List<JsonObject> those = server.all("users", CompanyParts.filter(part));
      Table table = new Table("\t", "Username", "Fullname", "Homeserver");
      table.row("SYSTEM", "SYSTEM", "");
      for (JsonObject user : those) {
        table.row(
            user.getString("login"), user.getString("fullName"), user.getString("homeServer", ""));
      }
      call.out().println("User list for " + part + "(" + (those.size() + 1) + "):");
      call.out().println(table.text());
    }
    return 0;
  }
}
