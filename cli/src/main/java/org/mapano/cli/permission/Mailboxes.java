package org.mapano.cli.permission;

import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.admin.StoreOwners;
import org.mapano.cli.admin.UsageException;
import org.mapano.cli.rest.AdminClient;

/**
 * Whose mailboxes an action is about.
 *
 * @param names login names
 * @param all whether it is about all of them
 */
record Mailboxes(List<String> names, boolean all) {
  void check() {
    if (names.isEmpty() != all) {
      throw new UsageException("Name mailboxes, or all of them with --all.");
    }
  }

  /** The login names; with all of them those who have a mailbox. */
  List<String> of(AdminClient server) {
    return all ? StoreOwners.all(server) : names;
  }

  /** Path of the permissions of a mailbox. */
  static String path(String mailbox) {
    return AdminClient.userPath(mailbox) + "/permissions";
  }

  /** Path of a member's entry on a folder. */
  static String path(String mailbox, String member, String type, String folder) {
    return path(mailbox)
        + "/"
        + AdminClient.encode(member)
        + "?folder="
        + AdminClient.encode(folder)
        + (type == null ? "" : "&type=" + type);
  }

  /** The entries of a mailbox. */
  static List<JsonObject> entries(AdminClient server, String mailbox) {
    return server.get(path(mailbox)).getJsonArray("permissions").getValuesAs(JsonObject.class);
  }
}
