package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Layout;
import org.mapano.cli.text.Table;

/** Lists stores without owner and users without store. */
final class ListOrphans implements Action {
  private static final long HOURS_OF_A_DAY = 24;
  private static final long DAYS_OF_A_YEAR = 365;

  @Override
  public String purpose() {
    return "Unable to list orphans";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> orphans = server.all("stores", "&orphaned=true");
    List<JsonObject> users =
        server.get("stores/missing").getJsonArray("users").getValuesAs(JsonObject.class);
    if (call.json()) {
      call.out()
          .println(
              Json.createObjectBuilder()
                  .add("stores", Json.createArrayBuilder(orphans))
                  .add("users", Json.createArrayBuilder(users))
                  .build());
      return 0;
    }
    Table stores =
        new Table("", "Store GUID", "Guessed owner", "Last login", "Store size", "Store type");
    for (JsonObject store : orphans) {
      stores.row(
          store.getString("guid"),
          store.getString("lastOwner"),
          ago(store.getString("lastLogon", null)),
          Layout.megabytes(store.getJsonNumber("size").longValue()),
          store.getString("type"));
    }
    Table names = new Table("", "Name");
    users.forEach(user -> names.row(user.getString("name")));
    call.out().println("Stores without an owner:");
    call.out().println(stores.text());
    call.out().println("Users without a private store:");
    call.out().print(names.text());
    return 0;
  }

  /** How long ago a time was, in the greatest unit that fits. */
  static String ago(String time) {
    if (time == null) {
      return "-";
    }
    Duration since = Duration.between(Instant.parse(time), Instant.now());
    if (since.toMinutes() < 1) {
      return Math.max(since.toSeconds(), 0) + "s ago";
    }
    if (since.toHours() < 1) {
      return since.toMinutes() + "m ago";
    }
    if (since.toHours() < HOURS_OF_A_DAY) {
      return since.toHours() + "h ago";
    }
    return since.toDays() < DAYS_OF_A_YEAR
        ? since.toDays() + "d ago"
        : since.toDays() / DAYS_OF_A_YEAR + "y ago";
  }
}
