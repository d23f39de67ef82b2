package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code --update-group}. */
final class UpdateGroup implements Action {
  private final String name;
  private final UserOptions options;
  private final SendAsOptions sendAs;

  UpdateGroup(String name, UserOptions options, SendAsOptions sendAs) {
    this.name = name;
    this.options = options;
    this.sendAs = sendAs;
  }

  @Override
  public String purpose() {
    return "Unable to update group information";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public void check() {
    options.checkGroup();
    sendAs.check();
  }

  @Override
  public int run(AdminClient server, Call call) {
    String path = AdminClient.groupPath(name);
    JsonObject before = server.get(path);
    JsonObject change = options.toGroupJson().build();
    if (call.dryRun()) {
      call.done("Group " + before.getString("name") + " would be changed: " + change.keySet());
      return 0;
    }
    sendAs.apply(server, path);
    JsonObject after = change.isEmpty() ? before : server.change(path, change);
    if (call.json()) {
      call.out().println(after);
    }
    call.done("Group information updated.");
    return 0;
  }
}
