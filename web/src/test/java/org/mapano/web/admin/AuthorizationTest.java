package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.web.admin.RestCalls.basic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private int status(String who, String method, String path, String body) {
    return SHARED.calls().call(who == null ? null : basic(who, who), method, path, body).status();
  }

  /** Every call of the interface, with the status for nobody, a user, level 1 and level 2. */
  @ParameterizedTest
  @CsvSource({
    "GET, users, , 200, 200",
    "GET, users/plain, , 200, 200",
    "PUT, users/newone, {}, 201, 200",
    "PATCH, users/plain, {}, 200, 200",
    "PUT, users/plain/store, , 204, 204",
    "POST, users/plain/resync, , 204, 204",
    "DELETE, users/plain, , 204, 404",
    "GET, server, , 200, 200",
    "GET, servers, , 200, 200",
    "GET, servers/none, , 404, 404",
    "GET, server/user-count, , 200, 200",
    "PUT, server/public-store, , 201, 204",
    "PUT, server/configuration, , 403, 204",
    "POST, server/sync, , 204, 204",
    "POST, server/forget-users, , 403, 204",
    "GET, users/plain/settings, , 200, 200",
    "PATCH, users/plain/settings, {}, 200, 200",
    "GET, maintenance/tasks, , 200, 200",
    "POST, maintenance/quota-check, , 403, 202",
    "POST, maintenance/store-copy?store=00112233445566778899aabbccddeeff, , 404, 404",
    "POST, maintenance/statistics-snapshot, , 403, 202",
    "GET, queue, , 403, 200",
    "GET, queue/m1, , 403, 404",
    "POST, queue/retry, , 403, 204",
    "POST, queue/s1/retry, , 403, 404",
    "PUT, queue/m1/hold, , 403, 404",
    "DELETE, queue/m1/hold, , 403, 404",
    "DELETE, queue/m1, , 403, 404",
    "GET, stores, , 200, 200",
    "GET, stores/missing, , 200, 200",
    "PUT, stores/00112233445566778899aabbccddeeff/owner/plain, , 404, 404",
    "DELETE, stores/00112233445566778899aabbccddeeff/owner, , 404, 404",
    "DELETE, stores/00112233445566778899aabbccddeeff, , 404, 404",
    "GET, groups, , 200, 200",
    "GET, groups/Everyone, , 200, 200",
    "PUT, groups/newone, {}, 201, 200",
    "PATCH, groups/Everyone, {}, 403, 403",
    "DELETE, groups/Everyone, , 403, 403",
    "PUT, groups/Everyone/members/plain, , 204, 204",
    "DELETE, groups/Everyone/members/plain, , 403, 403",
    "GET, users/plain/permissions, , 200, 200",
    "PUT, users/plain/permissions/helper, {\"rights\": 1025}, 204, 204",
    "DELETE, users/plain/permissions/helper, , 204, 204",
    "GET, users/plain/delegates, , 200, 200",
    "PATCH, users/plain/delegates, {}, 200, 200",
    "PUT, users/plain/delegates/helper, {}, 204, 204",
    "DELETE, users/plain/delegates/helper, , 404, 404",
    "GET, audit, , 403, 501",
    "GET, statistics/system, , 200, 200",
    "GET, statistics/history, , 200, 200",
    "GET, statistics/users, , 200, 200",
    "GET, statistics/companies, , 200, 200",
    "GET, statistics/servers, , 200, 200",
    "GET, sessions, , 200, 200",
    "DELETE, sessions/00, , 403, 404",
    "GET, users/plain/send-as, , 200, 200",
    "PUT, users/plain/send-as/helper, , 201, 204",
    "DELETE, users/plain/send-as/helper, , 404, 404",
  })
  void everyCallNeedsAnAdministrator(
      String method, String path, String body, int first, int second) {
    assertThat(status(null, method, path, body)).isEqualTo(401);
    assertThat(status("plain", method, path, body)).isEqualTo(403);
    assertThat(status("helper", method, path, body)).isEqualTo(first);
    assertThat(status("root", method, path, body)).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, self, , 200",
    "PUT, self/password, {}, 400",
    "GET, self/settings, , 200",
    "PATCH, self/settings, {}, 200",
  })
  void selfServiceNeedsOnlyALogon(String method, String path, String body, int expected) {
    assertThat(status(null, method, path, body)).isEqualTo(401);
    assertThat(status("nobody", method, path, body)).isEqualTo(401);
    for (String who : new String[] {"plain", "helper", "root"}) {
      assertThat(status(who, method, path, body)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"selfish", "./users", "self/../users", "self/%2e%2e/users", "SELF", "users/self"})
  void onlyThePathsOfSelfServiceAreOpen(String path) {
    assertThat(status("plain", "GET", path, null)).isIn(403, 404);
    assertThat(status(null, "GET", path, null)).isIn(401, 404);
  }

  @Test
  void onlySystemAdministratorsDeliverMail() {
    String path = "deliveries?recipient=plain";
    String type = "message/rfc822";
    assertThat(SHARED.calls().call(null, "POST", path, "", "Content-Type", type).status())
        .isEqualTo(401);
    Map<String, Integer> expected = Map.of("plain", 403, "helper", 403, "root", 200);
    expected.forEach((who, status) ->
        assertThat(
                SHARED
                    .calls()
                    .call(basic(who, who), "POST", path, "Subject: x\n\nx\n", "Content-Type", type)
                    .status())
            .as(who)
            .isEqualTo(status));
  }

  @Test
  void levelOneNeitherMakesNorTouchesLevelTwo() {
    assertThat(status("helper", "PUT", "users/x", "{\"admin\": 2}")).isEqualTo(403);
    assertThat(status("helper", "PATCH", "users/plain", "{\"admin\": 2}")).isEqualTo(403);
    assertThat(status("helper", "PATCH", "users/helper", "{\"admin\": 2}")).isEqualTo(403);
    assertThat(status("helper", "PATCH", "users/root", "{\"password\": \"x\"}")).isEqualTo(403);
    assertThat(status("helper", "PUT", "users/root", "{}")).isEqualTo(403);
    assertThat(status("helper", "DELETE", "users/root", null)).isEqualTo(403);
    assertThat(status("helper", "PATCH", "users/plain", "{\"admin\": 1}")).isEqualTo(200);
  }

  @Test
  void nobodyChangesTheInternalAccounts() {
    assertThat(status("root", "DELETE", "users/SYSTEM", null)).isEqualTo(403);
    assertThat(status("root", "PATCH", "users/SYSTEM", "{\"password\": \"x\"}")).isEqualTo(403);
    assertThat(status("root", "GET", "users/SYSTEM", null)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Basic",
    "Basic !!!",
    "Basic cm9vdA==",
    "Basic cm9vdDp3cm9uZw==",
    "Basic U1lTVEVNOg==",
    "Bearer x",
    "'Bearer '",
    "Digest username=root",
    "Basic /w==",
  })
  void refusesEveryWrongProof(String authorization) {
    RestCalls.Answer answer = SHARED.calls().call(authorization, "GET", "server", null);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void unknownPathsTellNothingToStrangers() {
    assertThat(status(null, "GET", "users/plain", null)).isEqualTo(401);
    assertThat(status(null, "GET", "nothing", null)).isEqualTo(401);
    assertThat(status(null, "POST", "users", "{}")).isEqualTo(401);
  }

  @Test
  void failuresAreSlowedDown(@TempDir Path data) {
    try (AdminServer server =
        new AdminServer(data, Map.of("server.mapano_logon_max_failures", "3"))) {
      failuresAreSlowedDown(new RestCalls(server.address()));
    }
  }

  private static void failuresAreSlowedDown(RestCalls calls) {
    // The first wait is a second long: when this machine pauses that long, it is tried again.
    int status = 200;
    for (int round = 0; round < 60 && status == 200; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(calls.call(basic("root", "wrong"), "GET", "server", null).status())
            .isEqualTo(401);
      }
      status = calls.root("GET", "server", null).status();
    }
    assertThat(status).isEqualTo(401);
    assertThat(calls.call(basic("helper", "helper"), "GET", "server", null).status())
        .isEqualTo(200);
  }

  @Test
  void theTokenOfThisStartIsEnough() throws IOException {
    Path file = SHARED.data().resolve("run/admin-token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String token = Files.readAllLines(file).get(0);
    assertThat(Files.readAllLines(file).get(1)).isEqualTo(SHARED.server().address().toString());
    RestCalls.Answer answer = SHARED.calls().call("Bearer " + token, "GET", "server", null);
    assertThat(answer.json().getString("administrator")).isEqualTo("SYSTEM");
    assertThat(answer.json().getInt("adminLevel")).isEqualTo(2);
  }

  @Test
  void aProxyAsksForSomebodyElse() {
    String root = basic("root", "root");
    for (String header : new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP"}) {
      assertThat(SHARED.calls().call(root, "GET", "server", null, header, "192.0.2.1").status())
          .isEqualTo(403);
    }
  }
}
