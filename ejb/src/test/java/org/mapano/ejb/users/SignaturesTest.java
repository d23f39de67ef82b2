package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignaturesTest {
  @Test
  void numbersOnlyGrow() {
    assertThat(Signatures.changed("9", "10")).isTrue();
    assertThat(Signatures.changed("10", "9")).isFalse();
    assertThat(Signatures.changed("18446744073709551616", "18446744073709551617")).isTrue();
  }

  @Test
  void otherTextsAreEqualOrNot() {
    assertThat(Signatures.changed("20260101000000Z", "20260101000000Z")).isFalse();
    assertThat(Signatures.changed("20260102000000Z", "20260101000000Z")).isTrue();
    assertThat(Signatures.changed("", "1")).isTrue();
  }
}
