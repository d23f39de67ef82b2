package org.mapano.gateway.imap.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "*, INBOX/a/b, true",
    "%, INBOX, true",
    "%, INBOX/a, false",
    "%/%, INBOX/a, true",
    "%/%, INBOX, false",
    "inbox, INBOX, true",
    "IN*a, INBOX/x/a, true",
    "IN%a, INBOX/x/a, false",
    "*a*b*, xaxbx, true",
    "*a*b*, xbxax, false",
    "a%b, a%b, true",
    "%%, ab, true"
  })
  void matches(String pattern, String name, boolean expected) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(expected);
  }

  @Test
  void anyPatternIsDecidedInBoundedTime() {
    NamePattern hostile = new NamePattern("*a".repeat(1000) + "b");
    assertThat(hostile.matches("a".repeat(2000))).isFalse();
  }
}
