package org.mapano.gateway.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void textCannotAddALine() throws IOException {
    LineWriter writer = new LineWriter(sent);
    writer.line("a\r\n250 b\0é");
    writer.flush();
    assertThat(sent.toString(UTF_8)).isEqualTo("a??250 b?é\r\n");
  }

  @Test
  void nothingIsSentBeforeTheFlush() throws IOException {
    LineWriter writer = new LineWriter(sent);
    writer.line("a");
    assertThat(sent.size()).isZero();
    writer.flush();
    assertThat(sent.size()).isEqualTo(3);
  }

  @Test
  void doublesDotsAndClosesTheLastLine() throws IOException {
    DotOutput out = new DotOutput(sent);
    out.write(".a\r\n..\r\nb.\n.c".getBytes(ISO_8859_1));
    out.finish();
    assertThat(sent.toString(ISO_8859_1)).isEqualTo("..a\r\n...\r\nb.\n..c\r\n.\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\r\n", ".\r\n..\r\n\r\n.x\r\n", "\r\n.\r\n.\r\n"})
  void whatIsWrittenIsReadBack(String text) throws IOException {
    DotOutput out = new DotOutput(sent);
    for (byte b : text.getBytes(ISO_8859_1)) {
      out.write(b);
    }
    out.finish();
    LineReader reader = new LineReader(new ByteArrayInputStream(sent.toByteArray()), () -> {});
    assertThat(new String(reader.dotTerminated().readAllBytes(), ISO_8859_1)).isEqualTo(text);
  }
}
