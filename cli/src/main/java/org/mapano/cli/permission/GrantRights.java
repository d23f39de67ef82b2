package org.mapano.cli.permission;

import jakarta.json.Json;
import java.util.Map;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/** Gives a user or group rights on folders. */
final class GrantRights extends PermissionAction {
  private final String member;
  private final Map<String, Profile> rights;

  /**
   * @param rights by folder
   */
  GrantRights(Mailboxes mailboxes, String member, Map<String, Profile> rights) {
    super(mailboxes);
    this.member = member;
    this.rights = rights;
  }

  @Override
  public String purpose() {
    return "Unable to set permissions for " + member;
  }

  @Override
  void run(AdminClient server, Call call, String mailbox) {
    if (call.dryRun()) {
      call.done("Permissions would be set on mailbox '" + mailbox + "'");
      return;
    }
    rights.forEach((folder, profile) ->
        server.replace(
            Mailboxes.path(mailbox, member, null, folder),
            Json.createObjectBuilder().add("rights", profile.rights()).build()));
    call.done("Permissions set on mailbox '" + mailbox + "'");
  }
}
