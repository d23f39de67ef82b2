package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** {@code --user-count}. There are no licences, hence no limits. */
final class CountUsers implements Action {
  @Override
  public String purpose() {
    return "Unable to count users";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject counts = server.get("server/user-count");
    if (call.json()) {
      call.out().println(counts);
      return 0;
    }
    int active = counts.getInt("active");
    int shared = counts.getInt("nonactive");
    int rooms = counts.getInt("room");
    int equipment = counts.getInt("equipment");
    int nonActive = shared + rooms + equipment;
    Table table = new Table("\t", "", "Allowed", "Used", "Available");
    table.row("Active", "no limit", number(active), "-");
    table.row("Non-active", "no limit", number(nonActive), "-");
    table.row("  Users", "", number(shared), "");
    table.row("  Rooms", "", number(rooms), "");
    table.row("  Equipment", "", number(equipment), "");
    table.row("Total", "", number(active + nonActive), "");
    call.out().println("User counts:");
    call.out().print(table.text());
    return 0;
  }

  private static String number(int value) {
    return Integer.toString(value);
  }
}
