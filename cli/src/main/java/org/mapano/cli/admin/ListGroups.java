package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;

/** {@code -L}. */
final class ListGroups implements Action {
  /** The original underlines its only column so, however long the names are. */
  private static final String LINE = "-".repeat(37);

  private final String company;

  /**
   * @param company whose groups, or null for those of all
   */
  ListGroups(String company) {
    this.company = company;
  }

  @Override
  public String purpose() {
    return "Unable to list groups";
  }

  @Override
  public String object() {
    return company;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.json()) {
      List<JsonObject> groups = server.all("groups", CompanyParts.filter(company));
      call.out().println(Json.createArrayBuilder(groups).build());
      return 0;
    }
    for (String part : CompanyParts.of(server, company)) {
      List<JsonObject> those = server.all("groups", CompanyParts.filter(part));
      call.out().println("Group list for " + part + "(" + those.size() + "):");
      call.out().println("\tgroupname");
      call.out().println("\t" + LINE);
      for (JsonObject group : those) {
        call.out().println("\t" + group.getString("name"));
      }
      call.out().println();
    }
    return 0;
  }
}
