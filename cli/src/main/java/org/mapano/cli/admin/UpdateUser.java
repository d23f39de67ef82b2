package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code -u}. */
final class UpdateUser implements Action {
  private final String login;
  private final UserOptions options;
  private final SendAsOptions sendAs;

  UpdateUser(String login, UserOptions options, SendAsOptions sendAs) {
    this.login = login;
    this.options = options;
    this.sendAs = sendAs;
  }

  @Override
  public String purpose() {
    return "Unable to update user information";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  public void check() {
    options.check();
    sendAs.check();
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (options.hasQuotaWithoutOverride()) {
      call.err().println("Warning: quota levels do not count without --qo y.");
    }
    JsonObject before = server.get(AdminClient.userPath(login));
    JsonObject change = options.toJson().build();
    if (call.dryRun()) {
      call.done("User " + before.getString("login") + " would be changed: " + change.keySet());
      return 0;
    }
    sendAs.apply(server, AdminClient.userPath(login));
    JsonObject settings = options.toSettingsJson().build();
    if (!settings.isEmpty()) {
      server.change(AdminClient.userPath(login) + "/settings", settings);
    }
    JsonObject after = server.change(AdminClient.userPath(login), change);
    if (call.json()) {
      call.out().println(after);
    } else if (options.changesQuota()) {
      call.out().print("Old quota settings:\n" + QuotaBlock.own(before));
      call.out().print("New quota settings:\n" + QuotaBlock.own(after));
    }
    call.done("User information updated.");
    return 0;
  }
}
