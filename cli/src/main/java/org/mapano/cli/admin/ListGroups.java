package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;

/** {@code -L}. */
final class ListGroups implements Action {
  /** The original underlines its only column so, however long the names are. */
  private static final String LINE = "-".repeat(37);

  @Override
  public String purpose() {
    return "Unable to list groups";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> groups = server.all("groups");
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(groups).build());
      return 0;
    }
    call.out().println("Group list for Default(" + groups.size() + "):");
    call.out().println("\tgroupname");
    call.out().println("\t" + LINE);
    for (JsonObject group : groups) {
      call.out().println("\t" + group.getString("name"));
    }
    call.out().println();
    return 0;
  }
}
