package org.mapano.cli.permission;

import jakarta.json.Json;
import java.util.Map;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/**
 * Gives a user or group rights on folders. Who gets rights on the calendar becomes a delegate, with
 * rights on the free/busy data that fit; who gets none any more is no delegate.
 */
final class GrantRights extends PermissionAction {
  private static final String CALENDAR = "@calendar";
  private static final String FREE_BUSY = "@freebusy";

  private final String member;
  private final Map<String, Profile> rights;
  private final DelegateFlags flags;

  /**
   * @param rights by folder
   */
  GrantRights(
      Mailboxes mailboxes, String member, Map<String, Profile> rights, DelegateFlags flags) {
    super(mailboxes);
    this.member = member;
    this.rights = rights;
    this.flags = flags;
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
    rights.forEach((folder, profile) -> set(server, mailbox, folder, profile.rights()));
    Profile calendar = rights.get(CALENDAR);
    if (calendar != null) {
      set(server, mailbox, FREE_BUSY, calendar.ofFreeBusy());
    }
    if (calendar != null && calendar.isNone()) {
      DelegateFlags.remove(server, mailbox, member);
    } else if (calendar != null || flags.given()) {
      flags.apply(server, mailbox, member);
    }
    call.done("Permissions set on mailbox '" + mailbox + "'");
  }

  private void set(AdminClient server, String mailbox, String folder, int bits) {
    server.replace(
        Mailboxes.path(mailbox, member, null, folder),
        Json.createObjectBuilder().add("rights", bits).build());
  }
}
