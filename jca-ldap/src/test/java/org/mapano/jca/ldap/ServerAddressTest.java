package org.mapano.jca.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  @Test
  void readsSeveralAddresses() {
    assertThat(
            ServerAddress.parseAll(" ldap://one  ldaps://two/ LDAP://three:3890 ldap://[::1]:390"))
        .containsExactly(
            new ServerAddress("one", 389, false),
            new ServerAddress("two", 636, true),
            new ServerAddress("three", 3890, false),
            new ServerAddress("::1", 390, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "http://one",
        "ldap://",
        "ldap://one:0",
        "ldap://one:65536",
        "ldap:// x"
      })
  void refusesOtherThings(String text) {
    assertThatThrownBy(() -> ServerAddress.parseAll(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void settingsNeedAServerAndTellNoPassword() {
    List<ServerAddress> one = ServerAddress.parseAll("ldap://one");
    assertThat(settings(one, "cn=x", "s3cret").toString())
        .contains("cn=x")
        .doesNotContain("s3cret");
    assertThatThrownBy(() -> settings(List.of(), "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(one, "cn=x", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DirectorySettings settings(List<ServerAddress> servers, String name, String word) {
    return new DirectorySettings(servers, false, name, word, Duration.ofSeconds(1), 10, "");
  }
}
