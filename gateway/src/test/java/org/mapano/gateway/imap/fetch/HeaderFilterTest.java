package org.mapano.gateway.imap.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class HeaderFilterTest {
  private static final String HEADER =
      "From: a\r\nSubject : folded\r\n\tmore\r\nX-A: 1\r\nfrom: b\r\n\r\n";

  private static String pick(boolean others, String... names) {
    byte[] header = HEADER.getBytes(StandardCharsets.ISO_8859_1);
    return new String(
        HeaderFilter.pick(header, List.of(names), others), StandardCharsets.ISO_8859_1);
  }

  @Test
  void picksFieldsByteForByte() {
    assertThat(pick(false, "FROM")).isEqualTo("From: a\r\nfrom: b\r\n\r\n");
    assertThat(pick(false, "subject")).isEqualTo("Subject : folded\r\n\tmore\r\n\r\n");
    assertThat(pick(false, "Missing")).isEqualTo("\r\n");
    assertThat(pick(true, "From", "X-a")).isEqualTo("Subject : folded\r\n\tmore\r\n\r\n");
  }

  @Test
  void findsTheEndOfTheHeader() throws IOException {
    assertThat(end(HEADER + "body")).isEqualTo(HEADER.length());
    assertThat(end("a: b\n\nbody")).isEqualTo(6);
    assertThat(end("\r\nbody")).isEqualTo(2);
    assertThat(end("no end")).isEqualTo(6);
    assertThat(end("")).isZero();
    assertThat(end("a: " + "x".repeat(10_000) + "\r\n\r\nbody")).isEqualTo(10_007);
  }

  private static long end(String message) throws IOException {
    return HeaderEnd.find(ByteSource.of(message.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
