package org.mapano.mapi.mime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class TransferEncodingTest {
  private static String decode(TransferEncoding encoding, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new String(encoding.content(ByteSource.of(bytes)).read(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void base64ForgivesAlmostEverything() throws IOException {
    assertThat(decode(TransferEncoding.BASE64, "aGVsbG8=")).isEqualTo("hello");
    assertThat(decode(TransferEncoding.BASE64, "aGVs\r\nbG8")).isEqualTo("hello");
    assertThat(decode(TransferEncoding.BASE64, "aGV*s b-G8=")).isEqualTo("hello");
    assertThat(decode(TransferEncoding.BASE64, "aGk=aGk=")).isEqualTo("hihi");
    assertThat(decode(TransferEncoding.BASE64, "a")).isEmpty();
    assertThat(decode(TransferEncoding.BASE64, "====")).isEmpty();
  }

  @Test
  void largeContentIsDecodedWhenRead() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    ByteSource source =
        TransferEncoding.BASE64.content(ByteSource.of(Base64.getMimeEncoder().encode(content)));
    assertThat(source.size()).isEqualTo(content.length);
    assertThat(source.read()).isEqualTo(content);
    assertThat(source.read()).isEqualTo(content);
  }

  @Test
  void quotedPrintableForgivesBadEscapes() throws IOException {
    assertThat(decode(TransferEncoding.QUOTED_PRINTABLE, "a=\r\nb=3Dc")).isEqualTo("ab=c");
    assertThat(decode(TransferEncoding.QUOTED_PRINTABLE, "100%=ZZ")).isEqualTo("100%=ZZ");
  }

  @Test
  void quotedPrintableIsWrittenSafely() throws IOException {
    String text = ".\r\nFrom me\r\ntrailing \r\ntab\t\nü=\r" + "x".repeat(200) + " ";
    String encoded =
        new String(
            QuotedPrintableWriter.encode(text.getBytes(StandardCharsets.ISO_8859_1)),
            StandardCharsets.US_ASCII);
    assertThat(encoded.split("\r\n"))
        .allMatch(line -> line.length() <= 76)
        .noneMatch(line -> line.equals(".") || line.startsWith("From "))
        .noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    assertThat(decode(TransferEncoding.QUOTED_PRINTABLE, encoded))
        .isEqualTo(text.replace("\t\n", "\t\r\n").replace("=\r", "=\r\n"));
  }

  @Test
  void unknownLabelsAreKnownAsSuch() {
    assertThat(TransferEncoding.of("8bit")).isEqualTo(TransferEncoding.IDENTITY);
    assertThat(TransferEncoding.of("x-uuencode")).isEqualTo(TransferEncoding.UNKNOWN);
  }
}
