package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModifiedUtf7Test {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INBOX|INBOX",
        "Tom & Jerry|Tom &- Jerry",
        "Entwürfe|Entw&APw-rfe",
        "~peter/mail/台北/日本語|~peter/mail/&U,BTFw-/&ZeVnLIqe-",
        "Gelöschte Objekte|Gel&APY-schte Objekte",
        "😀|&2D3eAA-"
      })
  void encodesAndDecodes(String plain, String wire) throws ImapSyntaxException {
    assertThat(ModifiedUtf7.encode(plain)).isEqualTo(wire);
    assertThat(decode(wire)).isEqualTo(plain);
  }

  @Test
  void takesRawUtf8() throws ImapSyntaxException {
    assertThat(ModifiedUtf7.decode("Entwürfe".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Entwürfe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "a&b", "&!-", "&AP", "&A-", "&APw", "&AP/-", "&APwA-"})
  void refusesBrokenShifts(String wire) {
    assertThatThrownBy(() -> decode(wire)).isInstanceOf(ImapSyntaxException.class);
  }

  private static String decode(String wire) throws ImapSyntaxException {
    return ModifiedUtf7.decode(wire.getBytes(StandardCharsets.US_ASCII));
  }
}
