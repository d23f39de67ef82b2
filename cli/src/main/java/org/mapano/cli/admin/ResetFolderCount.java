package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code --reset-folder-count}. */
final class ResetFolderCount extends TaskAction {
  private final String login;

  ResetFolderCount(String login) {
    this.login = login;
  }

  @Override
  public String purpose() {
    return "Unable to reset folder counts";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  String task(Call call) {
    return "folder-recount?user=" + AdminClient.encode(login);
  }

  @Override
  String intention(AdminClient server) {
    return "The folders of "
        + server.get(AdminClient.userPath(login)).getString("login")
        + " would be counted.";
  }

  @Override
  void report(JsonObject counts, Call call) {
    call.done(
        "Counted "
            + counts.get("folders")
            + " folders, corrected "
            + counts.get("corrected")
            + " counters.");
  }
}
