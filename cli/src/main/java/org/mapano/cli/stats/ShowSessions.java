package org.mapano.cli.stats;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/** Shows the sessions that clients have open: by address, then those that idle longest first. */
final class ShowSessions implements Action {
  private static final double MILLIS = 1000;

  private final boolean dump;

  ShowSessions(boolean dump) {
    this.dump = dump;
  }

  @Override
  public String purpose() {
    return "Unable to show sessions";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> sessions =
        server.all("sessions").stream()
            .sorted(
                Comparator.comparing((JsonObject session) -> session.getString("address"))
                    .thenComparing(session -> -session.getInt("idle")))
            .toList();
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(sessions).build());
    } else {
      List<JsonObject> rows = sessions.stream().map(ShowSessions::row).toList();
      call.out().print(Rows.text(Columns.SESSIONS, rows, dump));
    }
    return 0;
  }

  private static JsonObject row(JsonObject session) {
    String tasks =
        session.getJsonArray("tasks").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.joining(","));
    return Json.createObjectBuilder()
        .add("PR_EC_STATS_SESSION_ID", "0x" + session.getString("id"))
        .add("PR_EC_STATS_SESSION_GROUP_ID", "0x" + session.getString("group"))
        .add("PR_EC_STATS_SESSION_IPADDRESS", session.getString("address"))
        .add("PR_EC_STATS_SESSION_IDLETIME", session.get("idle"))
        .add("PR_EC_STATS_SESSION_CAPABILITY", session.get("capabilities"))
        .add("PR_EC_USERNAME", session.getString("login"))
        .add("PR_EC_STATS_SESSION_BUSYSTATES", tasks)
        .add("PR_EC_STATS_SESSION_CPU_REAL", session.getInt("busy") / MILLIS)
        .add("PR_EC_STATS_SESSION_REQUESTS", session.get("requests"))
        .add("PR_EC_STATS_SESSION_CLIENT_VERSION", session.getString("clientVersion"))
        .add("PR_EC_STATS_SESSION_CLIENT_APPLICATION", session.getString("application"))
        .add(
            "PR_EC_STATS_SESSION_CLIENT_APPLICATION_VERSION",
            session.getString("applicationVersion"))
        .add("PR_EC_STATS_SESSION_CLIENT_APPLICATION_MISC", session.getString("misc"))
        .build();
  }
}
