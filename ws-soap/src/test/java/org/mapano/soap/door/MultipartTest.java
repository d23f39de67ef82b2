package org.mapano.soap.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final String HEAD = "--b\r\nContent-ID: <x>\r\n\r\n";

  @Test
  void partsComeOneAfterTheOther() throws IOException {
    MultipartReader reader = reader(HEAD + "one\r\n" + HEAD + "\r\n\r\ntwo\r\n\r\n--b--\r\n");
    assertThat(reader.next()).hasContent("one");
    assertThat(text(reader.next())).isEqualTo("\r\n\r\ntwo\r\n");
    assertThat(reader.next()).isNull();
  }

  @Test
  void whatOnlyLooksLikeABoundaryIsContent() throws IOException {
    String content = "\r\n-\r\r\n--\r\n--a\r\r\n--";
    MultipartReader reader = reader(HEAD + content + "\r\n--b--");
    assertThat(text(reader.next())).isEqualTo(content);
  }

  @Test
  void aPartThatNobodyReadIsLeftOut() throws IOException {
    MultipartReader reader = reader("preamble\r\n" + HEAD + "one\r\n" + HEAD + "two\r\n--b--");
    reader.next();
    assertThat(reader.next()).hasContent("two");
  }

  @Test
  void anEmptyPartIsEmpty() throws IOException {
    MultipartReader reader = reader(HEAD + "\r\n--b--");
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void contentThatBreaksOffIsAnError() throws IOException {
    InputStream part = reader(HEAD + "one").next();
    assertThatThrownBy(part::readAllBytes).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> reader("no boundary at all").next()).isInstanceOf(IOException.class);
  }

  @Test
  void headersWithoutEndAreAnError() {
    String header = "x".repeat(100_000);
    assertThatThrownBy(() -> reader("--b\r\n" + header).next()).isInstanceOf(IOException.class);
  }

  @Test
  void anAnswerWithDataIsReadBack() throws IOException {
    Reply reply =
        MultipartReply.of(
            out -> out.write(bytes("<xml/>")),
            List.of(
                new AnswerStreams.Outgoing("emcas-0", out -> out.write(bytes("first"))),
                new AnswerStreams.Outgoing("emcas-1", out -> out.write(bytes("second")))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    reply.body().writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Content-ID: emcas-1\r\n")
        .contains("Content-Transfer-Encoding: binary\r\n");
    MediaType type = MediaType.parse(reply.contentType());
    assertThat(type.isMultipart()).isTrue();
    assertThat(type.parameter("type")).isEqualTo("application/xop+xml");
    MultipartReader reader =
        new MultipartReader(
            new ByteArrayInputStream(out.toByteArray()), type.parameter("boundary"));
    assertThat(reader.next()).hasContent("<xml/>");
    assertThat(reader.next()).hasContent("first");
    assertThat(reader.next()).hasContent("second");
    assertThat(reader.next()).isNull();
  }

  @Test
  void aTypeWithoutBoundaryIsNotSeveralParts() {
    assertThat(MediaType.parse("multipart/related").isMultipart()).isFalse();
    assertThat(MediaType.parse(null).isMultipart()).isFalse();
    assertThat(MediaType.parse("Multipart/Related; Boundary=x; a").parameter("boundary"))
        .isEqualTo("x");
  }

  private static MultipartReader reader(String content) {
    return new MultipartReader(new ByteArrayInputStream(bytes(content)), "b");
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
