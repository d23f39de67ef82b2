package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {

  @Test
  void readsEveryForm() {
    List<ListenAddress> addresses =
        ListenAddress.parseList("  127.0.0.1:143 [::1]:993\tunix:/run/lmtp.sock 0.0.0.0:0 ");
    assertThat(addresses)
        .extracting(ListenAddress::toString)
        .containsExactly(
            "127.0.0.1:143", "[0:0:0:0:0:0:0:1]:993", "unix:/run/lmtp.sock", "0.0.0.0:0");
    assertThat(addresses)
        .extracting(ListenAddress::isLocal)
        .containsExactly(false, false, true, false);
  }

  @Test
  void starIsEveryAddress() {
    assertThat(ListenAddress.parseList("*:2143"))
        .singleElement()
        .satisfies(a -> assertThat(a.toString()).endsWith(":2143"))
        .satisfies(a ->
            assertThat(((InetSocketAddress) a.address()).getAddress().isAnyLocalAddress())
                .isTrue());
  }

  @Test
  void interfaceSuffixNarrows() {
    assertThat(ListenAddress.parseList("127.0.0.1%lo:143"))
        .extracting(ListenAddress::toString)
        .containsExactly("127.0.0.1:143");
    assertThat(ListenAddress.parseList("*%lo:143"))
        .extracting(ListenAddress::toString)
        .contains("127.0.0.1:143")
        .doesNotContain("0.0.0.0:143");
  }

  @Test
  void blankMeansNowhere() {
    assertThat(ListenAddress.parseList("   ")).isEmpty();
  }

  @Test
  void shiftMovesPortsButNotFreeOnesAndSockets() {
    assertThat(
            ListenAddress.parseList("127.0.0.1:143 127.0.0.1:0 unix:/a").stream()
                .map(a -> a.shifted(100)))
        .extracting(ListenAddress::toString)
        .containsExactly("127.0.0.1:243", "127.0.0.1:0", "unix:/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:143",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:65536",
        "127.0.0.1:-1",
        "127.0.0.999:1",
        "127.0.1:1",
        "::1:143",
        "[::g]:143",
        "[fe80:::1]:143",
        "[127.0.0.1]x:1",
        "unix:relative",
        "unix:",
        "*%nosuchif0:143",
        "127.0.0.2%lo:143",
        "*"
      })
  void namesTheBadEntry(String entry) {
    assertThatThrownBy(() -> ListenAddress.parseList("127.0.0.1:1 " + entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + entry + "\"");
  }
}
