package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.mapano.cli.rest.AdminClient;

/** The lines of {@code --details} about what others may do with a mailbox (ADMIN-03, -04). */
final class RightsLines {
  private final AdminClient server;
  private final PrintWriter out;

  /**
   * @param server that is asked
   * @param out where to print
   */
  RightsLines(AdminClient server, PrintWriter out) {
    this.server = server;
    this.out = out;
  }

  /** Who may send as the object at a path. */
  void senders(String path) {
    String names =
        entries(server.get(path + "/send-as"), "senders").stream()
            .map(sender -> sender.getString("name"))
            .collect(Collectors.joining(", "));
    out.println(label("Send-as:") + names);
  }

  /** Who acts for the user at a path. */
  void delegates(String path) {
    JsonObject all = server.get(path + "/delegates");
    boolean only = all.getBoolean("onlyToDelegates");
    out.println(label("Delegation:") + (only ? "(send only to delegates)" : ""));
    for (JsonObject delegate : entries(all, "delegates")) {
      out.println("\t" + delegate.getString("member") + ":" + flags(delegate));
    }
  }

  private static String flags(JsonObject delegate) {
    List<String> flags =
        List.of("seePrivate", "sendCopy").stream().filter(delegate::getBoolean).toList();
    return String.join(",", flags)
        .replace("seePrivate", "see_private")
        .replace("sendCopy", "send_copy");
  }

  /** Who may do what in the folders of the user at a path. */
  void permissions(String path) {
    out.println("Permissions:");
    for (JsonObject entry : entries(server.get(path + "/permissions"), "permissions")) {
      String folder = entry.getString("folder");
      out.println(
          "\t"
              + (folder.isEmpty() ? "(store)" : folder)
              + ": "
              + entry.getString("member")
              + ":"
              + RightNames.of(entry.getInt("rights")));
    }
  }

  private static List<JsonObject> entries(JsonObject answer, String member) {
    return answer.getJsonArray(member).getValuesAs(JsonObject.class);
  }
}
