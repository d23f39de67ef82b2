package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import org.mapano.cli.rest.AdminClient;

/** {@code --details --type group}. */
final class ShowGroup implements Action {
  private final String name;

  ShowGroup(String name) {
    this.name = name;
  }

  @Override
  public String purpose() {
    return "Unable to show group details";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject group = server.get(AdminClient.groupPath(name));
    if (call.json()) {
      call.out().println(group);
      return 0;
    }
    PrintWriter out = call.out();
    line(out, "Object id:", Integer.toString(group.getInt("id")));
    line(out, "Extern id:", group.getString("externId", ""));
    line(out, "Groupname:", group.getString("name"));
    line(out, "Fullname:", group.getString("fullName"));
    line(out, "Emailaddress:", group.getString("email"));
    line(out, "Address book:", group.getBoolean("hidden") ? "Hidden" : "Visible to current user");
    MappedProperties.print(out, group.getJsonArray("properties"));
    var members = group.getJsonArray("members").getValuesAs(JsonObject.class);
    out.println("Users (" + members.size() + "):");
    out.println(EntryTable.withStores(members));
    new RightsLines(server, out).senders(AdminClient.groupPath(name));
    return 0;
  }

  private static void line(PrintWriter out, String label, String value) {
    out.println(label(label) + value);
  }
}
