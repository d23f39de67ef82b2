package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail on its way out, over the interface and by {@code kopano-srvadm}; nothing is sent here. */
class QueueTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private String first;
  private String second;

  @BeforeEach
  void fill() {
    SHARED.server().emptyQueue();
    first = SHARED.server().enqueue("plain", "plain@example.com", "a@example.net", "b@example.net");
    second = SHARED.server().enqueue(null, "", "c@example.net");
  }

  private static AdminTool.Result tool(String... arguments) {
    AdminTool.Result result = SHARED.tool().server(arguments);
    assertThat(result.status()).as(result.err()).isZero();
    return result;
  }

  private static JsonObject show(String id) {
    RestCalls.Answer answer = SHARED.calls().root("GET", "queue/" + id, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> ids(String query) {
    return SHARED
        .calls()
        .root("GET", "queue" + query, null)
        .json()
        .getJsonArray("queue")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(mail -> mail.getString("id"))
        .toList();
  }

  private static List<String> line(String id) {
    return tool("--list-queue")
        .out()
        .lines()
        .filter(line -> line.contains(id))
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .toList();
  }

  @Test
  void mailIsListedWithWhoseItIsAndWhomItGoesTo() {
    assertThat(ids("")).containsExactly(first, second);
    assertThat(ids("?offset=1&limit=1")).containsExactly(second);
    JsonObject page = SHARED.calls().root("GET", "queue?limit=1", null).json();
    assertThat(page.getInt("total")).isEqualTo(2);
    JsonObject mail = page.getJsonArray("queue").getJsonObject(0);
    assertThat(mail).isEqualTo(show(first));
    assertThat(mail.getString("owner")).isEqualTo("plain");
    assertThat(mail.getString("sender")).isEqualTo("plain@example.com");
    assertThat(mail.getString("state")).isEqualTo("ready");
    assertThat(mail.getInt("size")).isEqualTo(AdminServer.QUEUED_BYTES);
    assertThat(mail.getBoolean("held")).isFalse();
    assertThat(mail.getJsonArray("recipients").getValuesAs(JsonObject.class))
        .extracting(one -> one.getString("address") + " " + one.getString("state"))
        .containsExactly("a@example.net waiting", "b@example.net waiting");
    assertThat(line(first))
        .singleElement()
        .asString()
        .startsWith(first + " plain plain@example.com 2 0 ready ");
    assertThat(tool("--list-queue", "--json").out())
        .contains("\"" + first + "\"", "\"" + second + "\"", "\"c@example.net\"");
  }

  @Test
  void mailIsHeldAndLetGo() {
    tool("--hold-mail", first);
    assertThat(show(first).getBoolean("held")).isTrue();
    assertThat(line(first)).singleElement().asString().contains(" held ");
    assertThat(show(second).getBoolean("held")).isFalse();
    tool("--release-mail", first);
    assertThat(show(first).getBoolean("held")).isFalse();
    String path = "queue/" + second + "/hold";
    assertThat(SHARED.calls().root("PUT", path, null).status()).isEqualTo(204);
    assertThat(show(second).containsKey("nextTry")).isFalse();
    assertThat(SHARED.calls().root("DELETE", path, null).status()).isEqualTo(204);
    assertThat(show(second).containsKey("nextTry")).isTrue();
  }

  @Test
  void mailIsTriedNow() {
    for (String id : List.of(first, second)) {
      SHARED.server().failed(id, "450 4.2.1 busy");
      assertThat(show(id).getString("nextTry")).startsWith("2100-");
    }
    assertThat(line(first)).singleElement().asString().contains(" 3 ready 2100-", "4.2.1 busy");
    tool("--retry-mail", first);
    assertThat(show(first).getString("nextTry")).doesNotStartWith("2100-");
    assertThat(show(first).getInt("attempts")).isEqualTo(3);
    assertThat(show(first).getString("problem")).isEqualTo("450 4.2.1 busy");
    assertThat(show(second).getString("nextTry")).startsWith("2100-");
    tool("--retry-mail", "all");
    assertThat(show(second).getString("nextTry")).doesNotStartWith("2100-");
  }

  @Test
  void mailIsDeleted() {
    tool("--delete-mail", first);
    assertThat(ids("")).containsExactly(second);
    assertThat(SHARED.calls().root("GET", "queue/" + first, null).status()).isEqualTo(404);
    AdminTool.Result again = SHARED.tool().server("--delete-mail", first);
    assertThat(again.status()).isEqualTo(1);
    assertThat(SHARED.calls().root("DELETE", "queue/" + second, null).status()).isEqualTo(204);
    assertThat(ids("")).isEmpty();
    assertThat(SHARED.server().queueRows()).isZero();
  }

  @Test
  void aSubmittedMessageIsListedHeldAndTakenOut() {
    String id = SHARED.server().submit("plain");
    assertThat(ids("")).containsExactly(first, second, id);
    assertThat(show(id).getString("state")).isEqualTo("submitted");
    assertThat(line(id)).singleElement().asString().startsWith(id + " plain ");
    tool("--hold-mail", id);
    assertThat(show(id).getBoolean("held")).isTrue();
    String taken = ids("?offset=2").getFirst();
    assertThat(taken).startsWith("m");
    assertThat(line(taken)).singleElement().asString().contains(" held ");
    tool("--delete-mail", taken);
    assertThat(ids("")).containsExactly(first, second);
  }

  @Test
  void whatIsNoMailIsRefused() {
    for (String id : List.of("m0", "x1", "m1;DROP", "s99999999999999999")) {
      AdminTool.Result refused = SHARED.tool().server("--retry-mail", id);
      assertThat(refused.status()).as(id).isEqualTo(1);
      assertThat(refused.err() + refused.out()).as(id).isNotBlank();
    }
  }
}
