package org.mapano.cli.stats;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.Server;
import org.mapano.web.admin.AdminServer;

class TopTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private static JsonObject session(String id, String login, int busy) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("group", "ffff")
        .add("login", login)
        .add("address", "192.0.2.1")
        .add("idle", 61)
        .add("application", "a program with a very long name")
        .add("clientVersion", "8.7.25")
        .add("requests", 5)
        .add("busy", busy)
        .add("tasks", Json.createArrayBuilder())
        .build();
  }

  private static Snapshot at(int seconds, JsonObject... sessions) {
    Map<String, String> counters =
        Map.of(
            "soap_request", Integer.toString(seconds * 10),
            "sql_select", Integer.toString(seconds * 7),
            "process_cpu_time", Integer.toString(seconds * 500),
            "processors", "2",
            "threads", "16",
            "threads_idle", "15",
            "queuelen", "3");
    return new Snapshot(NOON.plusSeconds(seconds), 2_000_000, counters, List.of(sessions));
  }

  private static List<String> rows(TopScreen screen) {
    Snapshot before = at(0, session("1", "anna", 100), session("2", "bert", 0));
    Snapshot now = at(2, session("1", "anna", 100), session("2", "bert", 1000));
    return screen.lines(before, now, 24);
  }

  @Test
  void whoWorksMostComesFirstAndBold() {
    List<String> lines = rows(new TopScreen());
    assertThat(lines.get(0)).startsWith("Last update: ").endsWith("(2.0s since last)");
    assertThat(lines.get(1))
        .startsWith("Sess: 2   Sess grp: 1   Users: 2   Hosts: 1   CPU: 25%   QLen: 3   RTT: 2 ms");
    assertThat(lines.get(2))
        .isEqualTo("SQL/s SEL: 7 UPD: 0 INS: 0 DEL: 0   Threads(idle): 16(15)   SOAP calls: 20");
    assertThat(lines.get(4))
        .isEqualTo(
            "VERSION USERID                   IP/PID          APP                 TIME    CPUTIME"
                + " CPU%   NREQ   STAT TASK");
    assertThat(lines.get(5))
        .startsWith("\033[1m8.7.25  bert ")
        .contains("a program with a ve 1:01    0:01    50.0   5      run");
    assertThat(lines.get(6)).startsWith("8.7.25  anna ").endsWith("idle");
  }

  @Test
  void keysSwitchColumnsAndOrder() {
    TopScreen screen = new TopScreen();
    assertThat(screen.key('1')).isTrue();
    assertThat(screen.key('3')).isTrue();
    assertThat(screen.key('c')).isTrue();
    assertThat(rows(screen).get(4)).startsWith("GRP USERID ");
    assertThat(rows(screen).get(5)).contains("anna");
    screen.key('c');
    assertThat(rows(screen).get(5)).contains("bert");
    assertThat(screen.key('x')).isTrue();
    assertThat(screen.key('q')).isFalse();
    assertThat(screen.key(0x1B)).isFalse();
  }

  @Test
  void theScreenLimitsTheRows() {
    Snapshot many = at(1, session("1", "a", 0), session("2", "b", 0), session("3", "c", 0));
    assertThat(new TopScreen().lines(many, many, 7)).hasSize(7);
  }

  @Test
  void aKeyLeaves(@TempDir Path data) {
    try (AdminServer server = new AdminServer(data, Map.of())) {
      URI address = server.address();
      AdminClient client = new AdminClient(Server.remote(address.toString(), "root", "root"));
      StringWriter out = new StringWriter();
      Top top = new Top(new ByteArrayInputStream("c1q".getBytes(StandardCharsets.US_ASCII)));
      top.check();
      Call call = new Call(new PrintWriter(out), new PrintWriter(out), false, false);
      assertThat(top.run(client, call)).isZero();
      assertThat(out.toString()).contains("Last update: ", "Sess: 0", "GRP ");
    }
  }
}
