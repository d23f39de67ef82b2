package org.mapano.cli.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionOptionsTest {
  private static final Map<String, String> ROOT =
      Map.of("MAPANO_ADMIN_USER", "root", "MAPANO_ADMIN_PASSWORD", "secret");

  private static JsonObject place(String address, boolean here) {
    return Json.createObjectBuilder()
        .add("name", "node2")
        .add("here", here)
        .add("address", address)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "https://node1:8443, 192.0.2.2, https://192.0.2.2:8443",
    "http://127.0.0.1:8080, node2.example.com, http://node2.example.com:8080",
    "https://node1, 2001:db8::2, https://[2001:db8::2]",
    "https://node1/, '[2001:db8::2]', https://[2001:db8::2]",
  })
  void anotherServerIsAskedAsTheFirstOne(String first, String address, String expected) {
    assertThat(
            new ConnectionOptions()
                .at(place(address, false), URI.create(first), ROOT)
                .orElseThrow()
                .base())
        .isEqualTo(URI.create(expected));
  }

  @Test
  void theFirstServerMayBeTheOneThatIsWanted() {
    assertThat(new ConnectionOptions().at(place("x", true), URI.create("https://node1"), Map.of()))
        .isEmpty();
  }

  @Test
  void anotherServerNeedsNameAndPassword() {
    assertThatThrownBy(() ->
            new ConnectionOptions().at(place("x", false), URI.create("https://node1"), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage("Another server needs --auth-user.");
  }
}
