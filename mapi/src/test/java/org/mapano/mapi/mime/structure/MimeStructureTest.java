package org.mapano.mapi.mime.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class MimeStructureTest {
  private static final String NESTED =
      """
      Subject: outer
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="out"

      preamble
      --out
      Content-Type: multipart/alternative; boundary=in

      --in

      plain
      --in
      Content-Type: text/html

      <p>html</p>
      --in--
      --out
      Content-Type: message/rfc822

      Subject: inner
      From: a@b.c

      line 1
      line 2

      --out--
      epilogue
      """;

  private static ByteSource source(String text) {
    return ByteSource.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ByteSource source, ByteRange range) throws IOException {
    return new String(range.of(source).read(), StandardCharsets.UTF_8);
  }

  @Test
  void findsNestedPartsByNumber() throws IOException {
    ByteSource source = source(NESTED);
    MimeStructure structure = MimeStructure.parse(source);
    MimePart html = structure.part(1, 2).orElseThrow();
    assertThat(text(source, html.headerRange())).isEqualTo("Content-Type: text/html\r\n\r\n");
    assertThat(text(source, html.bodyRange())).isEqualTo("<p>html</p>");
    assertThat(text(source, structure.part(1, 1).orElseThrow().bodyRange())).isEqualTo("plain");
    MimePart message = structure.part(2).orElseThrow();
    assertThat(text(source, message.embeddedMessage().headerRange()))
        .isEqualTo("Subject: inner\r\nFrom: a@b.c\r\n\r\n");
    assertThat(text(source, message.embeddedMessage().bodyRange()))
        .isEqualTo("line 1\r\nline 2\r\n");
    assertThat(structure.part(2, 1)).contains(message.embeddedMessage());
    assertThat(structure.part(3)).isEmpty();
    assertThat(structure.part(1, 1, 1)).isEmpty();
    assertThat(structure.part(0)).isEmpty();
    assertThat(structure.part()).contains(structure.root());
  }

  @Test
  void countsLinesOfBodies() throws IOException {
    MimeStructure structure = MimeStructure.parse(source(NESTED));
    assertThat(structure.part(1, 1).orElseThrow().bodyLines()).isZero();
    assertThat(structure.part(2).orElseThrow().bodyLines()).isEqualTo(5);
    assertThat(structure.part(2, 1).orElseThrow().bodyLines()).isEqualTo(2);
  }

  @Test
  void singlePartMessageIsItsOwnPartOne() throws IOException {
    MimeStructure structure = MimeStructure.parse(source("Subject: x\n\nbody\n"));
    assertThat(structure.part(1)).contains(structure.root());
    assertThat(structure.part(1, 1)).isEmpty();
    assertThat(structure.part(2)).isEmpty();
  }

  @Test
  void outerBoundaryEndsAnUnclosedInnerMultipart() throws IOException {
    ByteSource source =
        source(
            """
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/mixed; boundary=b

            --b

            one
            --a

            two
            --a--
            """);
    MimeStructure structure = MimeStructure.parse(source);
    assertThat(structure.root().children()).hasSize(2);
    assertThat(text(source, structure.part(1, 1).orElseThrow().bodyRange())).isEqualTo("one");
    assertThat(text(source, structure.part(2).orElseThrow().bodyRange())).isEqualTo("two");
  }

  @Test
  void textWithoutHeaderIsBody() throws IOException {
    ByteSource source = source("no header here\n\nmore\n");
    MimePart root = MimeStructure.parse(source).root();
    assertThat(root.headerRange().isEmpty()).isTrue();
    assertThat(text(source, root.bodyRange())).isEqualTo("no header here\r\n\r\nmore\r\n");
  }

  @Test
  void mboxSeparatorBelongsToTheHeader() throws IOException {
    MimePart root = MimeStructure.parse(source("From a@b Mon Jan 1\nSubject: x\n\nbody")).root();
    assertThat(root.headers().first("subject")).isEqualTo("x");
  }

  @Test
  void multipartWithoutBoundaryIsText() throws IOException {
    MimePart root = MimeStructure.parse(source("Content-Type: multipart/mixed\n\nbody\n")).root();
    assertThat(root.contentType().mimeType()).isEqualTo("text/plain");
    assertThat(root.declaredType().mimeType()).isEqualTo("multipart/mixed");
  }

  @Test
  void encodedEmbeddedMessageIsNotLookedInto() throws IOException {
    String mail =
        "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeA0K\n";
    MimePart root = MimeStructure.parse(source(mail)).root();
    assertThat(root.embeddedMessage()).isNull();
    assertThat(root.contentType().mimeType()).isEqualTo("application/octet-stream");
  }

  @Test
  void digestPartsAreMessages() throws IOException {
    ByteSource source =
        source("Content-Type: multipart/digest; boundary=d\n\n--d\n\nSubject: one\n\nx\n--d--\n");
    MimePart part = MimeStructure.parse(source).part(1).orElseThrow();
    assertThat(part.embeddedMessage().headers().first("Subject")).isEqualTo("one");
  }

  @Test
  void headerOnlyEmbeddedMessageIsEmptyButThere() throws IOException {
    MimePart root = MimeStructure.parse(source("Content-Type: message/rfc822\n")).root();
    assertThat(root.embeddedMessage().range().isEmpty()).isTrue();
  }

  @Test
  void whatFollowsTheLastAllowedPartIsOnePart() throws IOException {
    StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
    for (int i = 0; i < 10; i++) {
      mail.append("--b\n\npart ").append(i).append('\n');
    }
    ByteSource source = source(mail + "--b--\n");
    MimeLimits limits = new MimeLimits(3, 10, 1000, 1000);
    MimePart root = MimeStructure.parse(source, limits).root();
    assertThat(root.children()).hasSize(4);
    MimePart rest = root.children().get(3);
    assertThat(rest.contentType().mimeType()).isEqualTo("application/octet-stream");
    assertThat(text(source, rest.bodyRange())).startsWith("\r\npart 3").contains("part 9");
  }

  @Test
  void deepNestingEndsInOnePart() throws IOException {
    StringBuilder mail = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i);
      mail.append("\n\n--b").append(i).append('\n');
    }
    MimePart part = MimeStructure.parse(source(mail.toString())).root();
    int depth = 0;
    while (!part.children().isEmpty()) {
      part = part.children().getFirst();
      depth++;
    }
    assertThat(depth).isEqualTo(MimeLimits.DEFAULT.depth());
    assertThat(part.contentType().mimeType()).isEqualTo("application/octet-stream");
  }

  @Test
  void longHeaderIsCutButItsRangeIsWhole() throws IOException {
    String mail = "X: " + "a".repeat(100_000) + "\nSubject: late\n\nbody";
    MimeLimits limits = new MimeLimits(10, 10, 50_000, 50_000);
    ByteSource source = source(mail);
    MimePart root = MimeStructure.parse(source, limits).root();
    assertThat(root.headers().has("Subject")).isFalse();
    assertThat(text(source, root.bodyRange())).isEqualTo("body");
  }

  @Test
  void linesLongerThanTheBufferKeepTheirOffsets() throws IOException {
    String part = "x".repeat(LineScanner.BUFFER * 3 + 7);
    ByteSource source =
        source(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + part + "\n--b\n\ny\n--b--\n");
    MimeStructure structure = MimeStructure.parse(source);
    assertThat(structure.part(1).orElseThrow().bodyRange().length()).isEqualTo(part.length());
    assertThat(text(source, structure.part(2).orElseThrow().bodyRange())).isEqualTo("y");
  }
}
