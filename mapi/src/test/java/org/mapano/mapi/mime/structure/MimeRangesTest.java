package org.mapano.mapi.mime.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.Corpus;

/** What holds for the ranges of every message. */
class MimeRangesTest {
  private static final String[] PIECES = {
    "Subject: x\r\n",
    "Content-Type: multipart/mixed; boundary=b\r\n",
    "Content-Type: multipart/alternative; boundary=\"b2\"\r\n",
    "Content-Type: message/rfc822\r\n",
    "Content-Transfer-Encoding: base64\r\n",
    "\r\n",
    "\r\n",
    "--b\r\n",
    "--b--\r\n",
    "--b2\r\n",
    "--b2--\r\n",
    "text\r\n",
    "text",
    "\n",
    "\r",
    " folded\r\n",
    "--b",
    "--b2  \r\n",
    "\0",
    "--b2x\r\n"
  };

  static Stream<String> samples() {
    return Corpus.names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void rangesOfSamplesFitTogether(String sample) throws IOException {
    check(Corpus.bytes(sample));
  }

  @Test
  void rangesOfRandomMessagesFitTogether() throws IOException {
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder mail = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        mail.append(PIECES[random.nextInt(PIECES.length)]);
      }
      check(mail.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void check(byte[] mail) throws IOException {
    MimePart root = MimeStructure.parse(ByteSource.of(mail)).root();
    assertThat(root.range()).isEqualTo(new ByteRange(0, mail.length));
    check(root, mail);
    String description = ImapStructure.bodyStructure(root) + ImapStructure.envelope(root.headers());
    assertThat(description).matches(text -> text.chars().allMatch(c -> c > 0 && c < 0x80));
    assertThat(description).doesNotContain("\r").doesNotContain("\n");
  }

  private static void check(MimePart part, byte[] mail) {
    assertThat(part.headerRange().end()).isEqualTo(part.bodyRange().start());
    assertThat(part.bodyLines()).isEqualTo(lines(mail, part.bodyRange()));
    MimePart inner = part.embeddedMessage();
    if (inner != null) {
      assertThat(inner.range()).isEqualTo(part.bodyRange());
      check(inner, mail);
    }
    assertThat(part.contentType().isMultipart()).isEqualTo(!part.children().isEmpty());
    long position = part.bodyRange().start();
    for (MimePart child : part.children()) {
      assertThat(child.range().start()).isGreaterThan(position);
      assertThat(child.range().end()).isLessThanOrEqualTo(part.bodyRange().end());
      String gap = text(mail, new ByteRange(position, child.range().start()));
      assertThat(gap).contains("--" + part.contentType().boundary());
      check(child, mail);
      position = child.range().end();
    }
  }

  private static long lines(byte[] mail, ByteRange range) {
    return text(mail, range).chars().filter(c -> c == '\n').count();
  }

  private static String text(byte[] mail, ByteRange range) {
    return new String(mail, (int) range.start(), (int) range.length(), StandardCharsets.ISO_8859_1);
  }
}
