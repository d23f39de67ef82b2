package org.mapano.gateway.login;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  @Test
  void readsTheMessageOfPlain() {
    assertThat(Credentials.ofPlain(base64("ignored\0john\0se cret")))
        .contains(new Credentials("john", "se cret"));
    assertThat(Credentials.ofPlain(base64("\0john\0"))).contains(new Credentials("john", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "john", "\0john", "\0\0secret", "\0john\0sec\0ret"})
  void refusesOtherMessages(String message) {
    assertThat(Credentials.ofPlain(base64(message))).isEmpty();
  }

  @Test
  void refusesWhatIsNoBase64() {
    assertThat(Credentials.ofPlain("*".getBytes(ISO_8859_1))).isEmpty();
    assertThat(Credentials.ofPlain("AGpvaG4Ac2VjcmV0=====".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void readsBothEncodingsOfNames() {
    assertThat(Credentials.of("jö".getBytes(UTF_8), "p€".getBytes(UTF_8)))
        .isEqualTo(new Credentials("jö", "p€"));
    assertThat(Credentials.of("jö".getBytes(ISO_8859_1), new byte[] {(byte) 0x80}))
        .isEqualTo(new Credentials("jö", "€"));
  }

  @Test
  void keepsThePasswordOutOfLogs() {
    assertThat(new Credentials("john", "top-secret").toString()).doesNotContain("top-secret");
  }

  private static byte[] base64(String text) {
    return Base64.getEncoder().encode(text.getBytes(UTF_8));
  }
}
