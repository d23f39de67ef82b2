package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import org.mapano.cli.rest.AdminClient;

/** Sets the absence of a user. */
final class SetOutOfOffice implements Action {
  private final String user;
  private final Boolean enabled;
  private final String subject;
  private final String message;
  private final Instant from;
  private final Instant until;

  /** Null leaves a part as it is; times are taken only when the absence is switched on. */
  SetOutOfOffice(
      String user, Boolean enabled, String subject, String message, Instant from, Instant until) {
    this.user = user;
    this.enabled = enabled;
    this.subject = subject;
    this.message = message;
    this.from = from;
    this.until = until;
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
    String path = AdminClient.userPath(user) + "/settings";
    boolean before = server.get(path).getJsonObject("outOfOffice").getBoolean("enabled");
    if (Boolean.FALSE.equals(enabled) && !before) {
      call.done("Out of office for user '" + user + "' already disabled, skipping.");
      return 0;
    }
    JsonObject change = change(before);
    if (call.dryRun()) {
      call.done("Out of office of user '" + user + "' would be changed: " + change.keySet());
      return 0;
    }
    server.change(path, Json.createObjectBuilder().add("outOfOffice", change).build());
    boolean after = enabled == null ? before : enabled;
    call.done("Out of office " + (after ? "enabled" : "disabled") + " for user '" + user + "'");
    return 0;
  }

  private JsonObject change(boolean before) {
    JsonObjectBuilder change = Json.createObjectBuilder();
    // Who only names new texts does not mean to change what senders are being told now.
    if (enabled != null || !before) {
      text(change, "subject", subject);
      text(change, "message", message);
    }
    if (enabled != null) {
      change.add("enabled", enabled);
    }
    if (Boolean.TRUE.equals(enabled)) {
      time(change, "from", from);
      time(change, "until", until);
    }
    return change.build();
  }

  private static void text(JsonObjectBuilder change, String name, String value) {
    if (value != null) {
      change.add(name, value);
    }
  }

  private static void time(JsonObjectBuilder change, String name, Instant value) {
    if (value == null) {
      change.addNull(name);
    } else {
      change.add(name, value.toString());
    }
  }
}
