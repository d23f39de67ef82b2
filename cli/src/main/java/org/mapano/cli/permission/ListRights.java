package org.mapano.cli.permission;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.BorderedTable;

/** Lists who has which rights. */
final class ListRights extends PermissionAction {
  private final boolean folders;
  private final BorderedTable table;
  private final JsonArrayBuilder json = Json.createArrayBuilder();

  /**
   * @param folders a line for each folder, not only for each member
   */
  ListRights(Mailboxes mailboxes, boolean folders) {
    super(mailboxes);
    this.folders = folders;
    this.table =
        folders
            ? new BorderedTable("Mailbox", "Folder", "Member", "Rights")
            : new BorderedTable("Mailbox", "Member", "Folders", "Delegate");
  }

  @Override
  public String purpose() {
    return "Unable to list permissions";
  }

  @Override
  void run(AdminClient server, Call call, String mailbox) {
    Map<String, String> byMember = new LinkedHashMap<>();
    for (JsonObject entry : Mailboxes.entries(server, mailbox)) {
      String folder = entry.getString("folder");
      String shown =
          switch (folder) {
            case "" -> "(store)";
            case "@freebusy" -> "(free/busy)";
            default -> folder;
          };
      String rights = Profile.name(entry.getInt("rights"));
      String member = entry.getString("member");
      json.add(Json.createObjectBuilder(entry).add("mailbox", mailbox));
      if (folders) {
        table.row(mailbox, shown, member, rights);
      } else {
        byMember.merge(member, shown + ":" + rights, (one, other) -> one + ", " + other);
      }
    }
    Map<String, String> delegates = folders ? Map.of() : delegates(server, mailbox);
    delegates.keySet().forEach(member -> byMember.putIfAbsent(member, ""));
    byMember.forEach((member, rights) ->
        table.row(mailbox, member, rights, delegates.getOrDefault(member, "no")));
  }

  private static Map<String, String> delegates(AdminClient server, String mailbox) {
    Map<String, String> delegates = new LinkedHashMap<>();
    for (JsonObject delegate :
        DelegateFlags.of(server, mailbox).getJsonArray("delegates").getValuesAs(JsonObject.class)) {
      delegates.put(delegate.getString("member"), DelegateFlags.text(delegate));
    }
    return delegates;
  }

  @Override
  void finish(Call call) {
    if (call.json()) {
      call.out().println(json.build());
    } else {
      call.out().print(table.text());
    }
  }
}
