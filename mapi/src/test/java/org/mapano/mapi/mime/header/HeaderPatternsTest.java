package org.mapano.mapi.mime.header;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderPatternsTest {
  private static boolean match(String option, String header) {
    return HeaderPatterns.parse(option).match(HeaderBlock.parse(header.getBytes(UTF_8)));
  }

  @Test
  void namesTextsAndBeginnings() {
    assertThat(match("Precedence List-Id", "precedence: anything\r\n")).isTrue();
    assertThat(match("Precedence", "X-Precedence: list\r\n")).isFalse();
    assertThat(match("Precedence", "Precedence-Of: list\r\n")).isFalse();
    assertThat(match("\"X-Spam-Flag: YES\"", "X-Spam-Flag:yes, sure\r\n")).isTrue();
    assertThat(match("\"X-Spam-Flag: YES\"", "X-Spam-Flag: no\r\n")).isFalse();
    assertThat(match("X-AMAZON*", "X-Amazon-Mail: x\r\n")).isTrue();
    assertThat(match("X-AMAZON*", "X-Amazo: x\r\n")).isFalse();
    assertThat(match("\"Subject: a b\"", "Subject: a\r\n b\r\n")).as("folded").isFalse();
    assertThat(match("", "Subject: a\r\n")).isFalse();
  }
}
