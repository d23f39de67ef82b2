package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ModifiedUtf7FuzzTest {
  @FuzzTest(maxDuration = "20s")
  void whatDecodesIsTheSameAfterEncoding(byte[] wire) {
    String plain;
    try {
      plain = ModifiedUtf7.decode(wire);
    } catch (ImapSyntaxException refused) {
      return;
    }
    String encoded = ModifiedUtf7.encode(plain);
    assertThat(encoded.chars().allMatch(c -> c >= 0x20 && c <= 0x7E)).isTrue();
    try {
      assertThat(ModifiedUtf7.decode(encoded.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
          .isEqualTo(plain);
    } catch (ImapSyntaxException refused) {
      throw new AssertionError("own encoding is refused", refused);
    }
  }
}
