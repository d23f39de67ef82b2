package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code -g}. */
final class CreateGroup implements Action {
  private final String name;
  private final UserOptions options;

  CreateGroup(String name, UserOptions options) {
    this.name = name;
    this.options = options;
  }

  @Override
  public String purpose() {
    return "Unable to create group";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public void check() {
    options.checkGroup();
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject group = options.toGroupJson().build();
    if (call.dryRun()) {
      call.done("Group " + name + " would be created.");
      return 0;
    }
    JsonObject made = server.create(AdminClient.groupPath(name), group);
    if (call.json()) {
      call.out().println(made);
    }
    call.done("Group created.");
    return 0;
  }
}
