package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code -c}. */
final class CreateUser implements Action {
  private final String login;
  private final UserOptions options;

  CreateUser(String login, UserOptions options) {
    this.login = login;
    this.options = options;
  }

  @Override
  public String purpose() {
    return "Unable to create user";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  public void check() {
    options.checkNew();
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (options.hasQuotaWithoutOverride()) {
      call.err().println("Warning: quota levels do not count without --qo y.");
    }
    JsonObject user = options.toJson().build();
    if (call.dryRun()) {
      call.done("User " + login + " would be created.");
      return 0;
    }
    JsonObject made = server.create(AdminClient.userPath(login), user);
    JsonObject settings = options.toSettingsJson().build();
    if (!settings.isEmpty()) {
      server.change(AdminClient.userPath(login) + "/settings", settings);
    }
    if (call.json()) {
      call.out().println(made);
    }
    call.done("User created.");
    return 0;
  }
}
