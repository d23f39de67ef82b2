package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;
import static org.mapano.cli.text.Layout.megabytes;
import static org.mapano.cli.text.Layout.yesNo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** {@code --details}. */
final class ShowDetails implements Action {
  private static final int SYSTEM_ADMINISTRATOR = 2;

  private final String login;

  ShowDetails(String login) {
    this.login = login;
  }

  @Override
  public String purpose() {
    return "Unable to show user details";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject user = server.get(AdminClient.userPath(login));
    if (call.json()) {
      call.out().println(user);
      return 0;
    }
    boolean hasStore = user.containsKey("store");
    account(user, call.out());
    if (hasStore) {
      MailboxLines mailbox = new MailboxLines(user.getJsonObject("store"), call.out());
      mailbox.meetingRequests();
      mailbox.store(server.get("server").getString("version"));
    }
    properties(user, call.out());
    call.out().println("Current user store quota settings:");
    call.out().print(QuotaBlock.inForce(user));
    long size = hasStore ? user.getJsonObject("store").getJsonNumber("size").longValue() : 0;
    line(call.out(), "Current store size:", megabytes(size));
    groups(user, call.out());
    RightsLines rights = new RightsLines(server, call.out());
    rights.senders(AdminClient.userPath(login));
    if (hasStore) {
      rights.delegates(AdminClient.userPath(login));
      rights.permissions(AdminClient.userPath(login));
    }
    if (!hasStore && user.getInt("id") > SYSTEM_ADMINISTRATOR) {
      call.err().println("Warning: the user has no store.");
      return 1;
    }
    return 0;
  }

  private static void account(JsonObject user, PrintWriter out) {
    String kind = user.getString("kind");
    int admin = user.getInt("admin");
    line(out, "Object id:", Integer.toString(user.getInt("id")));
    line(out, "Extern id:", user.getString("externId", ""));
    line(out, "Username:", user.getString("login"));
    line(out, "Fullname:", user.getString("fullName"));
    line(out, "Emailaddress:", user.getString("email"));
    line(out, "Active:", yesNo(kind.equals("active")));
    if (!kind.equals("active")) {
      line(out, "Non-active type:", nonActiveType(kind));
    }
    line(
        out,
        "Administrator:",
        yesNo(admin > 0) + (admin == SYSTEM_ADMINISTRATOR ? " (system)" : ""));
    line(out, "Address book:", user.getBoolean("hidden") ? "Hidden" : "Visible to current user");
  }

  private static String nonActiveType(String kind) {
    return switch (kind) {
      case "room" -> "Room";
      case "equipment" -> "Equipment";
      default -> "Shared store";
    };
  }

  private static void properties(JsonObject user, PrintWriter out) {
    out.println("Mapped properties:");
    JsonObject features = user.getJsonObject("effectiveFeatures");
    MappedProperties.row(out, "PR_EC_ENABLED_FEATURES", names(features, true));
    MappedProperties.row(out, "PR_EC_DISABLED_FEATURES", names(features, false));
    MappedProperties.rows(out, user.getJsonArray("properties"));
  }

  private static void groups(JsonObject user, PrintWriter out) {
    List<String> groups = texts(user.getJsonArray("groups"));
    Table table = new Table("\t", "Groupname");
    groups.forEach(table::row);
    out.println("Groups (" + groups.size() + "):");
    out.print(table.text());
  }

  private static String names(JsonObject features, boolean wanted) {
    return features.keySet().stream()
        .filter(name -> features.getBoolean(name) == wanted)
        .collect(Collectors.joining("; "));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static void line(PrintWriter out, String label, String value) {
    out.println(label(label) + value);
  }
}
