package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.cli.KopanoStats;
import org.mapano.ejb.overview.LiveSession;
import org.mapano.ejb.overview.LiveSessions;
import org.mapano.ejb.overview.SessionSummary;

/** Statistics and sessions, over the interface and by {@code kopano-stats}. */
class StatsTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachClass();

  private static AdminTool.Result stats(String... arguments) {
    return SHARED.tool().other(KopanoStats::new, arguments);
  }

  /** A door with sessions of {@code plain}. */
  private static final class Door implements LiveSessions.Source {
    private final List<LiveSession> sessions = new ArrayList<>();

    void add(String id, String address, long idle) {
      SessionSummary summary =
          new SessionSummary("plain", address, idle, 5, "program", "1.0", "misc", "8.7.25");
      sessions.add(
          new LiveSession(id, "ab", summary, 7, Duration.ofMillis(1500), List.of("Logon")));
    }

    @Override
    public List<LiveSession> list() {
      return List.copyOf(sessions);
    }

    @Override
    public boolean end(String id) {
      return sessions.removeIf(session -> session.id().equals(id));
    }
  }

  @Test
  void countersAreShown() {
    AdminTool.Result shown = stats("--system");
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .startsWith("\tPR_DISPLAY_NAME")
        .contains("PR_EC_STATS_SYSTEM_VALUE", "\tusercnt_active", "\tlogin_password");
    assertThat(stats("--system", "--dump").out())
        .startsWith("PR_DISPLAY_NAME;PR_EC_STATS_SYSTEM_VALUE;PR_EC_STATS_SYSTEM_DESCRIPTION\n")
        .contains("\nuserplugin;db;Source of users\n");
    assertThat(stats("--system", "--json").out()).startsWith("[{\"PR_DISPLAY_NAME\":");
  }

  @Test
  void refusedLogonsAreCounted() {
    long before = failures();
    SHARED.calls().call(RestCalls.basic("stats", "wrong"), "GET", "server", null);
    assertThat(failures()).isEqualTo(before + 1);
  }

  @Test
  void statementsAndTheProcessAreCounted() {
    long before = counter("sql_select");
    SHARED.calls().root("GET", "users", null);
    assertThat(counter("sql_select")).isGreaterThan(before);
    assertThat(counter("process_cpu_time")).isPositive();
    assertThat(counter("db_connections")).isNotNegative();
    assertThat(stats("--system").out())
        .contains(
            "\tsql_insert_fail",
            "\tsql_last_fail_time",
            "\tthreads_idle",
            "\tqueuelen",
            "\tldap_search",
            "\tldap_max_auth",
            "\tldap_avg_auth");
  }

  private static long failures() {
    return counter("login_failed");
  }

  private static long counter(String name) {
    return SHARED
        .calls()
        .root("GET", "statistics/system", null)
        .json()
        .getJsonArray("rows")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(row -> row.getString("PR_DISPLAY_NAME").equals(name))
        .mapToLong(row -> Long.parseLong(row.getString("PR_EC_STATS_SYSTEM_VALUE")))
        .sum();
  }

  @Test
  void countersAreKeptOverTime() {
    int id =
        SHARED.calls().root("POST", "maintenance/statistics-snapshot", null).json().getInt("id");
    String task = "maintenance/tasks/" + id;
    JsonObject state = SHARED.calls().root("GET", task, null).json();
    while (state.getString("state").equals("running")) {
      state = SHARED.calls().root("GET", task, null).json();
    }
    assertThat(state.getJsonObject("counts").getInt("written")).isPositive();
    List<JsonObject> rows =
        SHARED
            .calls()
            .root("GET", "statistics/history?name=usercnt_active", null)
            .json()
            .getJsonArray("rows")
            .getValuesAs(JsonObject.class);
    assertThat(rows).isNotEmpty();
    assertThat(rows.getFirst().getString("name")).isEqualTo("usercnt_active");
    assertThat(rows.getFirst().getInt("value")).isEqualTo(3);
    String until = "statistics/history?until=" + rows.getLast().getString("taken");
    assertThat(SHARED.calls().root("GET", until, null).json().getJsonArray("rows")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"name=a-b", "from=yesterday", "until=", "from=0000-01-01T00:00:00Z", "limit=0"})
  void wrongQuestionsAboutThePastAreRefused(String question) {
    assertThat(SHARED.calls().root("GET", "statistics/history?" + question, null).status())
        .isEqualTo(400);
  }

  @Test
  void usersAreShownByName() {
    String out = stats("--users", "-d").out();
    assertThat(out).startsWith("PR_EC_COMPANY_NAME;PR_EC_USERNAME;PR_DISPLAY_NAME;");
    assertThat(out.lines().skip(1).map(line -> line.split(";")[1]))
        .containsExactly("helper", "plain", "root");
  }

  @Test
  void companiesAndServersAreShown() {
    assertThat(stats("--company").out()).startsWith("\tPR_EC_COMPANY_NAME");
    assertThat(stats("--servers", "-d").out().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("PR_EC_STATS_SERVER_NAME;PR_EC_STATS_SERVER_HTTPPORT;");
  }

  @Test
  void sessionsAreShownAndEnded() {
    Door door = new Door();
    door.add("0a", "192.0.2.2", 1);
    door.add("0b", "192.0.2.1", 3);
    door.add("0c", "192.0.2.1", 9);
    SHARED.server().liveSessions().register(door);
    assertThat(stats("--session", "--dump").out().lines().skip(1).map(line -> line.split(";")[0]))
        .containsExactly("0x0c", "0x0b", "0x0a");
    assertThat(stats("--sessions").out()).contains("PR_EC_STATS_SESSION_IPADDRESS", "Logon");
    assertThat(SHARED.calls().root("GET", "sessions?limit=2", null).json().getInt("total"))
        .isEqualTo(3);
    assertThat(SHARED.calls().root("DELETE", "sessions/0b", null).status()).isEqualTo(204);
    assertThat(SHARED.calls().root("DELETE", "sessions/0b", null).status()).isEqualTo(404);
    assertThat(door.list()).hasSize(2);
    door.sessions.clear();
  }

  @Test
  void oneViewIsNeeded() {
    assertThat(stats("--system", "--users").status()).isOne();
    assertThat(stats("--dump").err()).startsWith("Exactly one of");
    assertThat(stats("--bogus").status()).isOne();
    assertThat(stats().out()).startsWith("Usage: kopano-stats");
  }
}
