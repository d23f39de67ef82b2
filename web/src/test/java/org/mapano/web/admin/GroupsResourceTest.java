package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, their members and who may send as them, over the real interface. */
class GroupsResourceTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachClass();

  private static List<String> names(String path, String list) {
    return SHARED.calls().root("GET", path, null).json().getJsonArray(list).stream()
        .map(entry -> entry.asJsonObject().getString("name"))
        .toList();
  }

  private static int status(String method, String path, String body) {
    return SHARED.calls().root(method, path, body).status();
  }

  @Test
  void putCreatesReplacesAndMayBeRepeated() {
    String body = "{\"fullName\": \"Sales Team\", \"email\": \"sales@example.com\"}";
    RestCalls.Answer made = SHARED.calls().root("PUT", "groups/sales", body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/admin/v1/groups/sales");
    RestCalls.Answer again = SHARED.calls().root("PUT", "groups/sales", body);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(made.header("ETag"));
    RestCalls.Answer other = SHARED.calls().root("PUT", "groups/sales", "{\"hidden\": true}");
    assertThat(other.json().getString("fullName")).isEqualTo("sales");
    assertThat(other.json().getString("email")).isEmpty();
    assertThat(other.json().getBoolean("hidden")).isTrue();
    assertThat(other.header("ETag")).isNotEqualTo(made.header("ETag"));
    assertThat(SHARED.calls().root("PUT", "groups/sales", body, "If-None-Match", "*").status())
        .isEqualTo(412);
  }

  @Test
  void patchChangesOnlyWhatItNames() {
    SHARED
        .calls()
        .root("PUT", "groups/dev", "{\"fullName\": \"Dev\", \"email\": \"dev@example.com\"}");
    String tag = SHARED.calls().root("GET", "groups/dev", null).header("ETag");
    RestCalls.Answer changed =
        SHARED.calls().root("PATCH", "groups/dev", "{\"name\": \"makers\"}", "If-Match", tag);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    JsonObject shown = SHARED.calls().root("GET", "groups/makers", null).json();
    assertThat(shown.getString("fullName")).isEqualTo("Dev");
    assertThat(shown.getString("email")).isEqualTo("dev@example.com");
    assertThat(status("GET", "groups/dev", null)).isEqualTo(404);
    assertThat(SHARED.calls().root("PATCH", "groups/makers", "{}", "If-Match", tag).status())
        .isEqualTo(412);
  }

  @Test
  void membersComeAndGo() {
    SHARED.calls().root("PUT", "groups/board", "{}");
    SHARED.calls().root("PUT", "groups/outer", "{}");
    assertThat(status("PUT", "groups/board/members/plain", null)).isEqualTo(201);
    assertThat(status("PUT", "groups/board/members/plain", null)).isEqualTo(204);
    assertThat(status("PUT", "groups/outer/members/board", null)).isEqualTo(201);
    assertThat(names("groups/board", "members")).containsExactly("plain");
    assertThat(names("groups/outer", "members")).containsExactly("board");
    JsonObject user = SHARED.calls().root("GET", "users/plain", null).json();
    assertThat(user.getJsonArray("groups").toString()).contains("\"board\"");
    assertThat(status("DELETE", "groups/board/members/plain", null)).isEqualTo(204);
    assertThat(status("DELETE", "groups/board/members/plain", null)).isEqualTo(404);
    assertThat(names("groups/board", "members")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"users/helper", "groups/senders"})
  void whoMaySendIsListed(String path) {
    SHARED.calls().root("PUT", "groups/senders", "{}");
    assertThat(status("PUT", path + "/send-as/plain", null)).isEqualTo(201);
    assertThat(status("PUT", path + "/send-as/plain", null)).isEqualTo(204);
    assertThat(names(path + "/send-as", "senders")).containsExactly("plain");
    assertThat(status("DELETE", path + "/send-as/plain", null)).isEqualTo(204);
    assertThat(names(path + "/send-as", "senders")).isEmpty();
  }

  @Test
  void listIsPaged() {
    for (String name : List.of("p1", "p2", "p3")) {
      SHARED.calls().root("PUT", "groups/" + name, "{}");
    }
    JsonObject all = SHARED.calls().root("GET", "groups?limit=500", null).json();
    assertThat(all.getInt("total")).isEqualTo(all.getJsonArray("groups").size());
    assertThat(names("groups", "groups")).startsWith("Everyone").contains("p1", "p2", "p3");
    JsonObject part = SHARED.calls().root("GET", "groups?offset=1&limit=2", null).json();
    assertThat(part.getJsonArray("groups"))
        .isEqualTo(
            jakarta.json.Json.createArrayBuilder(all.getJsonArray("groups").subList(1, 3)).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "GET; groups/nobody; ; 404",
        "PATCH; groups/nobody; {}; 404",
        "DELETE; groups/nobody; ; 404",
        "PUT; groups/nobody/members/plain; ; 404",
        "PUT; groups/Everyone/members/nobody; ; 404",
        "PUT; groups/bad%2Fname; {}; 400",
        "PUT; groups/x; {\"name\": \"y\"}; 400",
        "PUT; groups/x; {\"password\": \"y\"}; 400",
        "PUT; groups/x; {\"email\": 5}; 400",
        "PUT; groups/x; nonsense; 400",
        "PUT; groups/x; {\"email\": \"no address\"}; 400",
        "GET; groups?limit=0; ; 400",
        "PUT; users/plain/send-as/helper?type=cat; ; 400",
        "GET; users/nobody/send-as; ; 404",
        "PUT; users/plain/send-as/plain; ; 409",
      })
  void refusesWhatDoesNotFit(String method, String path, String body, int expected) {
    RestCalls.Answer answer = SHARED.calls().root(method, path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }
}
