package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.mapano.cli.rest.AdminClient;

/** Changes what is named of an absence and prints all of it as JSON. */
final class EditOutOfOffice implements Action {
  private final String user;
  private final String password;
  private final JsonObject change;

  /**
   * Null leaves a part as it is.
   *
   * @param password of the user who does it, null for an administrator
   * @param from beginning, empty for at once
   * @param until end, empty for never
   */
  EditOutOfOffice(
      String user,
      String password,
      Boolean enabled,
      String subject,
      String message,
      Optional<Instant> from,
      Optional<Instant> until) {
    this.user = user;
    this.password = password;
    JsonObjectBuilder built = Json.createObjectBuilder();
    if (enabled != null) {
      built.add("enabled", enabled);
    }
    text(built, "subject", subject);
    text(built, "message", message);
    time(built, "from", from);
    time(built, "until", until);
    this.change = built.build();
  }

  @Override
  public String purpose() {
    return "Unable to set out of office";
  }

  @Override
  public String object() {
    return user;
  }

  @Override
  public int run(AdminClient server, Call call) {
    AdminClient asked = password == null ? server : server.as(user, password);
    String path = (password == null ? AdminClient.userPath(user) : "self") + "/settings";
    JsonObject now =
        change.isEmpty() || call.dryRun()
            ? asked.get(path)
            : asked.change(path, Json.createObjectBuilder().add("outOfOffice", change).build());
    call.out().println(shown(now.getJsonObject("outOfOffice")));
    return 0;
  }

  private static JsonObject shown(JsonObject absence) {
    return Json.createObjectBuilder()
        .add("active", absence.getBoolean("active"))
        .add("set", absence.getBoolean("enabled"))
        .add("from", absence.getOrDefault("from", JsonValue.NULL))
        .add("until", absence.getOrDefault("until", JsonValue.NULL))
        .add("subject", absence.getString("subject", ""))
        .add("message", absence.getString("message", ""))
        .build();
  }

  private static void text(JsonObjectBuilder change, String name, String value) {
    if (value != null) {
      change.add(name, value);
    }
  }

  private static void time(JsonObjectBuilder change, String name, Optional<Instant> value) {
    if (value != null) {
      value.ifPresentOrElse(time -> change.add(name, time.toString()), () -> change.addNull(name));
    }
  }
}
