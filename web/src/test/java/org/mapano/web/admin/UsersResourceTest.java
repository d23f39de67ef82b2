package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.users.UserAccount;

class UsersResourceTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachClass();

  private static void assertProblem(RestCalls.Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().getInt("status")).isEqualTo(status);
    assertThat(answer.json().getString("title")).isNotEmpty();
    assertThat(answer.json().getString("type")).isEqualTo("about:blank");
    assertThat(answer.text()).doesNotContain("org.mapano", "Exception");
  }

  @Test
  void putCreatesAUserWithAStore() {
    RestCalls.Answer made =
        SHARED
            .calls()
            .root(
                "PUT",
                "users/anna",
                """
                {"fullName": "Anna Ö", "email": "anna@example.com", "password": "geheim",
                 "features": {"imap": "enabled"}, "quota": {"useDefault": false, "hard": 1048576}}
                """);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/admin/v1/users/anna");
    assertThat(made.header("ETag")).isNotNull();
    JsonObject shown = SHARED.calls().root("GET", "users/anna", null).json();
    assertThat(shown.getString("fullName")).isEqualTo("Anna Ö");
    assertThat(shown.getString("kind")).isEqualTo("active");
    assertThat(shown.getJsonObject("features").getString("imap")).isEqualTo("enabled");
    assertThat(shown.getJsonObject("features").getString("pop3")).isEqualTo("default");
    assertThat(shown.getJsonObject("effectiveFeatures").getBoolean("imap")).isTrue();
    assertThat(shown.getJsonObject("effectiveFeatures").getBoolean("pop3")).isFalse();
    assertThat(shown.getJsonObject("store").getString("guid")).matches("[0-9A-F]{32}");
    assertThat(shown.getJsonObject("store").getJsonNumber("hard").longValue()).isEqualTo(1048576);
    assertThat(shown.getJsonArray("groups").getString(0)).isEqualTo("Everyone");
    assertThat(shown.containsKey("password")).isFalse();
    UserAccount anna = SHARED.server().directory().authenticate("anna", "geheim").orElseThrow();
    assertThat(SHARED.server().stores().ofUser(anna.id())).isPresent();
  }

  @Test
  void putReplacesAndMayBeRepeated() {
    String body = "{\"fullName\": \"Bert\", \"email\": \"bert@example.com\", \"password\": \"p\"}";
    assertThat(SHARED.calls().root("PUT", "users/bert", body).status()).isEqualTo(201);
    RestCalls.Answer first =
        SHARED.calls().root("PUT", "users/bert", "{\"email\": \"b@example.com\"}");
    RestCalls.Answer again =
        SHARED.calls().root("PUT", "users/bert", "{\"email\": \"b@example.com\"}");
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.json().getString("fullName")).isEqualTo("bert");
    assertThat(SHARED.server().directory().authenticate("bert", "p")).isPresent();
  }

  @Test
  void patchChangesOnlyWhatItNames() {
    SHARED
        .calls()
        .root(
            "PUT",
            "users/cora",
            """
            {"fullName": "Cora", "email": "cora@example.com", "quota": {"warn": 5, "soft": 6},
             "features": {"imap": "enabled", "mobile": "disabled"}}
            """);
    RestCalls.Answer changed =
        SHARED
            .calls()
            .root(
                "PATCH",
                "users/cora",
                """
                {"email": null, "quota": {"soft": 7}, "features": {"mobile": null, "pop3": "enabled"}}
                """,
                "Content-Type",
                "application/merge-patch+json");
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    JsonObject user = changed.json();
    assertThat(user.getString("fullName")).isEqualTo("Cora");
    assertThat(user.getString("email")).isEmpty();
    assertThat(user.getJsonObject("quota").getInt("warn")).isEqualTo(5);
    assertThat(user.getJsonObject("quota").getInt("soft")).isEqualTo(7);
    assertThat(user.getJsonObject("features").getString("imap")).isEqualTo("enabled");
    assertThat(user.getJsonObject("features").getString("mobile")).isEqualTo("default");
    assertThat(user.getJsonObject("features").getString("pop3")).isEqualTo("enabled");
  }

  @Test
  void aPatchRenamesUnlessTheNameIsTaken() {
    SHARED.calls().root("PUT", "users/dora", "{}");
    assertThat(SHARED.calls().root("PATCH", "users/dora", "{\"login\": \"doris\"}").status())
        .isEqualTo(200);
    assertProblem(SHARED.calls().root("GET", "users/dora", null), 404);
    assertProblem(SHARED.calls().root("PATCH", "users/doris", "{\"login\": \"ROOT\"}"), 409);
  }

  @Test
  void entityTagsGuardAgainstLostUpdates() {
    SHARED.calls().root("PUT", "users/emil", "{}");
    String before = SHARED.calls().root("GET", "users/emil", null).header("ETag");
    SHARED.calls().root("PATCH", "users/emil", "{\"fullName\": \"Emil\"}");
    String after = SHARED.calls().root("GET", "users/emil", null).header("ETag");
    assertThat(after).isNotEqualTo(before);
    assertProblem(
        SHARED.calls().root("PATCH", "users/emil", "{\"hidden\": true}", "If-Match", before), 412);
    assertProblem(SHARED.calls().root("DELETE", "users/emil", null, "If-Match", before), 412);
    assertProblem(SHARED.calls().root("PUT", "users/emil", "{}", "If-None-Match", "*"), 412);
    assertThat(SHARED.calls().root("DELETE", "users/emil", null, "If-Match", after).status())
        .isEqualTo(204);
  }

  @Test
  void deleteLeavesTheStore() {
    SHARED.calls().root("PUT", "users/fred", "{}");
    int id = SHARED.calls().root("GET", "users/fred", null).json().getInt("id");
    assertThat(SHARED.calls().root("DELETE", "users/fred", null).status()).isEqualTo(204);
    assertProblem(SHARED.calls().root("GET", "users/fred", null), 404);
    assertProblem(SHARED.calls().root("DELETE", "users/fred", null), 404);
    assertThat(SHARED.server().stores().ofUser(id)).isPresent();
  }

  @Test
  void listsInPages() {
    JsonObject all = SHARED.calls().root("GET", "users", null).json();
    assertThat(all.getInt("total")).isEqualTo(all.getJsonArray("users").size());
    JsonObject second = SHARED.calls().root("GET", "users?offset=1&limit=1", null).json();
    assertThat(second.getJsonArray("users")).hasSize(1);
    assertThat(second.getJsonArray("users").getJsonObject(0).getString("login"))
        .isEqualTo(all.getJsonArray("users").getJsonObject(1).getString("login"));
    assertThat(SHARED.calls().root("GET", "users?offset=100000", null).json().getJsonArray("users"))
        .isEmpty();
    assertProblem(SHARED.calls().root("GET", "users?limit=0", null), 400);
    assertProblem(SHARED.calls().root("GET", "users?limit=501", null), 400);
    assertProblem(SHARED.calls().root("GET", "users?offset=-1", null), 400);
    assertProblem(SHARED.calls().root("GET", "users?offset=x", null), 400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"fulname\": \"x\"} | /fulname",
        "{\"fullName\": 1} | /fullName",
        "{\"admin\": \"1\"} | /admin",
        "{\"admin\": 3} | /admin",
        "{\"admin\": 1.5} | /admin",
        "{\"admin\": 99999999999999999999} | /admin",
        "{\"hidden\": \"yes\"} | /hidden",
        "{\"kind\": \"god\"} | /kind",
        "{\"quota\": 5} | /quota",
        "{\"quota\": {\"hard\": -1}} | /quota/hard",
        "{\"quota\": {\"huge\": 1}} | /quota/huge",
        "{\"features\": {\"telepathy\": \"enabled\"}} | /features/telepathy",
        "{\"features\": {\"imap\": \"perhaps\"}} | /features/imap",
        "{\"password\": \"\"} | /password",
        "{\"login\": \"other\"} | /login",
      })
  void namesFaultyMembers(String body, String pointer) {
    RestCalls.Answer answer = SHARED.calls().root("PUT", "users/gert", body);
    assertProblem(answer, 400);
    assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo(pointer);
    assertProblem(SHARED.calls().root("GET", "users/gert", null), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "null", "\"x\"", "{\"a\": 1, \"a\"", "\u0000"})
  void refusesWhatIsNoObject(String body) {
    assertProblem(SHARED.calls().root("PUT", "users/hans", body), 400);
  }

  @Test
  void refusesDeepNesting() {
    for (int depth : new int[] {500, 5000}) {
      String body = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      assertProblem(SHARED.calls().root("PUT", "users/hans", body), 400);
      assertProblem(SHARED.calls().root("PUT", "users/hans", "{\"a\":" + "[".repeat(depth)), 400);
    }
  }

  @Test
  void refusesOtherMediaTypesMethodsPathsAndSizes() {
    assertProblem(
        SHARED.calls().root("PUT", "users/hans", "x=1", "Content-Type", "text/plain"), 415);
    assertProblem(SHARED.calls().root("POST", "users/hans", "{}"), 405);
    assertProblem(SHARED.calls().root("GET", "nothing", null), 404);
    String large = "{\"fullName\": \"" + "x".repeat(BodyLimit.MAX_BYTES) + "\"}";
    assertProblem(SHARED.calls().root("PUT", "users/hans", large), 413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x'%20OR%20'1'='1",
        "x%22;DROP%20TABLE%20object;--",
        "..%2F..%2Fetc%2Fpasswd",
        "a%2Fb",
        "a%5Cb",
        "a%0D%0ASet-Cookie:%20x=1",
        "a%00b",
        "%20a",
        "a%20",
        "a%25b",
        "a*b",
        "a:b",
        "a,b",
        "a%3Cb%3E",
        "%E2%80%AEnimda",
        "SYSTEM",
        "everyone",
      })
  void refusesDangerousNames(String name) {
    RestCalls.Answer answer = SHARED.calls().root("PUT", "users/" + name, "{}");
    assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404);
    assertThat(answer.header("Set-Cookie")).isNull();
    assertThat(SHARED.calls().root("GET", "users", null).status()).isEqualTo(200);
  }

  @Test
  void acceptsNamesOfAllScripts() {
    assertThat(SHARED.calls().root("PUT", "users/J%C3%BCrgen%20%E5%BC%A0", "{}").status())
        .isEqualTo(201);
    assertThat(
            SHARED
                .calls()
                .root("GET", "users/j%C3%BCrgen%20%E5%BC%A0", null)
                .json()
                .getString("login"))
        .isEqualTo("Jürgen 张");
  }

  @Test
  void createsAMissingStore() {
    assertThat(SHARED.calls().root("PUT", "users/root/store", null).status()).isEqualTo(204);
    assertProblem(SHARED.calls().root("PUT", "users/root/store?locale=../x", null), 400);
    assertProblem(SHARED.calls().root("PUT", "users/nobody/store", null), 404);
  }

  @Test
  void answersAreNotCached() {
    RestCalls.Answer answer = SHARED.calls().root("GET", "users/root", null);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
  }
}
