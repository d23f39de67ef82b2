package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.web.admin.RestCalls.basic;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what with companies, and that a company's administrators stay in it. */
class TenantAuthorizationTest {
  @TempDir static Path data;

  private static AdminServer server;
  private static RestCalls calls;

  @BeforeAll
  static void start() {
    server =
        new AdminServer(
            data,
            Map.of(
                "server.enable_hosted_kopano",
                "yes",
                "server.loginname_format",
                "%u@%c",
                "server.mapano_logon_max_failures",
                "1000"));
    calls = new RestCalls(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static RestCalls.Answer call(String who, String method, String path, String body) {
    return calls.call(who == null ? null : basic(who, who), method, path, body);
  }

  private static int status(String who, String method, String path, String body) {
    return call(who, method, path, body).status();
  }

  /**
   * Every call about companies, with the status for the administrator of the other company, that of
   * the company itself, and the system administrator.
   */
  @ParameterizedTest
  @CsvSource({
    "GET, companies, , 200, 200, 200",
    "GET, companies/acme, , 404, 200, 200",
    "PUT, companies/third, {}, 403, 403, 201",
    "PUT, companies/acme, {}, 403, 200, 200",
    "PATCH, companies/acme, {}, 404, 200, 200",
    "PATCH, companies/acme, '{\"name\": \"other\"}', 404, 403, -",
    "DELETE, companies/third, , 404, 404, 204",
    "DELETE, companies/acme, , 404, 403, -",
    "PUT, companies/acme/public-store, , 404, 204, 204",
    "PUT, companies/acme/system-administrator/helper@acme, , 404, 204, 204",
    "GET, companies/acme/viewers, , 404, 200, 200",
    "PUT, companies/acme/viewers/globex, , 404, 404, 201",
    "DELETE, companies/acme/viewers/globex, , 403, 404, 204",
    "GET, companies/acme/administrators, , 404, 200, 200",
    "PUT, companies/acme/administrators/plain@acme, , 404, 201, 204",
    "DELETE, companies/acme/administrators/plain@acme, , 404, 204, 404",
    "PUT, companies/acme/user-quota-recipients/plain@acme, , 404, 201, 204",
    "DELETE, companies/acme/user-quota-recipients/plain@acme, , 404, 204, 404",
    "PUT, companies/acme/company-quota-recipients/plain@acme, , 404, 201, 204",
    "DELETE, companies/acme/company-quota-recipients/plain@acme, , 404, 204, 404",
    "GET, companies/acme/nothing, , 404, 404, 404",
  })
  void everyCallKnowsItsCompany(
      String method, String path, String body, int foreign, int own, String above) {
    assertThat(status(null, method, path, body)).isEqualTo(401);
    assertThat(status("plain@acme", method, path, body)).isEqualTo(403);
    assertThat(status("helper@globex", method, path, body)).isEqualTo(foreign);
    assertThat(status("helper@acme", method, path, body)).isEqualTo(own);
    if (!above.equals("-")) {
      assertThat(status("root@acme", method, path, body)).isEqualTo(Integer.parseInt(above));
    }
  }

  /** The calls that are there without companies too, for somebody of the other company. */
  @ParameterizedTest
  @CsvSource({
    "GET, users/plain@acme, , 404",
    "PUT, users/plain@acme, {}, 403",
    "PUT, users/new@acme, {}, 403",
    "PUT, users/new@nowhere, {}, 404",
    "PUT, users/new, {}, 400",
    "PATCH, users/plain@acme, {}, 404",
    "DELETE, users/plain@acme, , 404",
    "PUT, users/plain@acme/store, , 404",
    "POST, users/plain@acme/resync, , 404",
    "POST, maintenance/folder-recount?user=plain@acme, , 404",
    "GET, users/plain@acme/settings, , 404",
    "PATCH, users/plain@acme/settings, {}, 404",
    "GET, users/plain@acme/permissions, , 404",
    "PUT, users/plain@acme/permissions/helper@globex, {\"rights\": 1}, 404",
    "PUT, users/plain@globex/permissions/plain@acme, {\"rights\": 1}, 404",
    "GET, users/plain@acme/delegates, , 404",
    "PATCH, users/plain@acme/delegates, {}, 404",
    "PUT, users/plain@acme/delegates/helper@globex, {}, 404",
    "PUT, users/plain@globex/delegates/plain@acme, {}, 404",
    "DELETE, users/plain@acme/delegates/helper@globex, , 404",
    "GET, users/plain@acme/send-as, , 404",
    "PUT, users/plain@globex/send-as/plain@acme, , 404",
    "GET, users?company=acme, , 404",
    "GET, groups?company=acme, , 404",
    "PUT, groups/new@acme, {}, 403",
    "PUT, server/public-store, , 403",
    "PUT, server/configuration, , 403",
  })
  void anotherCompanyIsOutOfReach(String method, String path, String body, int expected) {
    assertThat(status("helper@globex", method, path, body)).isEqualTo(expected);
  }

  @Test
  void listsShowTheOwnCompanyOnly() {
    assertThat(call("helper@acme", "GET", "users", null).json().toString())
        .contains("plain@acme")
        .doesNotContain("globex");
    assertThat(call("helper@acme", "GET", "companies", null).json().toString())
        .contains("acme")
        .doesNotContain("globex");
    assertThat(call("helper@acme", "GET", "stores", null).json().toString())
        .contains("plain@acme")
        .doesNotContain("globex");
    assertThat(call("helper@acme", "GET", "stores/missing", null).json().toString())
        .doesNotContain("globex");
    assertThat(call("helper@acme", "GET", "groups", null).json().toString())
        .doesNotContain("globex");
    assertThat(call("helper@acme", "GET", "server/user-count", null).json().getInt("active"))
        .isEqualTo(3);
    assertThat(call("root@acme", "GET", "users", null).json().toString())
        .contains("plain@acme", "plain@globex");
    assertThat(call("root@acme", "GET", "users?company=globex", null).json().toString())
        .contains("plain@globex")
        .doesNotContain("plain@acme");
  }

  @Test
  void statisticsShowTheOwnCompanyOnly() {
    String own = call("helper@acme", "GET", "statistics/companies", null).json().toString();
    assertThat(own)
        .contains("\"PR_EC_COMPANY_NAME\":\"acme\"", "\"PR_EC_COMPANY_ADMIN\":")
        .doesNotContain("globex");
    assertThat(call("root@acme", "GET", "statistics/companies", null).json().toString())
        .contains("\"acme\"", "\"globex\"");
    assertThat(status("plain@acme", "GET", "statistics/companies", null)).isEqualTo(403);
    assertThat(call("helper@acme", "GET", "statistics/users", null).json().toString())
        .contains("\"PR_EC_COMPANY_NAME\":\"acme\"")
        .doesNotContain("globex");
  }

  @Test
  void levelsOfACompanyAreKept() {
    String body =
        "{\"quota\": {\"useDefault\": false, \"warn\": 1000},"
            + " \"userQuota\": {\"useDefault\": false, \"warn\": 1, \"soft\": 2, \"hard\": 3}}";
    assertThat(status("helper@globex", "PATCH", "companies/globex", body)).isEqualTo(200);
    var shown = call("helper@globex", "GET", "companies/globex", null).json();
    assertThat(shown.getJsonObject("usage").getInt("warn")).isEqualTo(1000);
    assertThat(shown.getJsonObject("userQuota").getInt("hard")).isEqualTo(3);
    var user = call("helper@globex", "GET", "users/plain@globex", null).json();
    assertThat(user.getJsonObject("store").getInt("hard")).isEqualTo(3);
  }
}
