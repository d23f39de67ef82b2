package org.mapano.cli.permission;

import jakarta.json.JsonObject;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/** Takes all rights of others away from mailboxes. */
final class RemoveRights extends PermissionAction {
  RemoveRights(Mailboxes mailboxes) {
    super(mailboxes);
  }

  @Override
  public String purpose() {
    return "Unable to remove permissions";
  }

  @Override
  void run(AdminClient server, Call call, String mailbox) {
    for (JsonObject entry : Mailboxes.entries(server, mailbox)) {
      if (!call.dryRun()) {
        server.delete(
            Mailboxes.path(
                mailbox,
                entry.getString("member"),
                entry.getString("type"),
                entry.getString("folder")));
      }
    }
    for (JsonObject delegate :
        DelegateFlags.of(server, mailbox).getJsonArray("delegates").getValuesAs(JsonObject.class)) {
      if (!call.dryRun()) {
        DelegateFlags.remove(server, mailbox, delegate.getString("member"));
      }
    }
    String would = call.dryRun() ? "would be " : "";
    call.done("Permissions " + would + "removed from mailbox '" + mailbox + "'");
  }
}
