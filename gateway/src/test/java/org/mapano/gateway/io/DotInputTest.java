package org.mapano.gateway.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotInputTest {
  /** Backslash escapes because the cases are about line ends. */
  @ParameterizedTest
  @CsvSource({
    "'.\\r\\n', ''",
    "'a\\r\\n.\\r\\n', 'a\\r\\n'",
    "'..a\\r\\n...\\r\\n.\\r\\n', '.a\\r\\n..\\r\\n'",
    "'.a\\r\\n.\\r\\n', 'a\\r\\n'",
    "'a.b\\r\\n.\\r\\n', 'a.b\\r\\n'",
    // smuggling: none of these ends the text
    "'a\\n.\\nb\\r\\n.\\r\\n', 'a\\r\\n.\\r\\nb\\r\\n'",
    "'a\\n.\\r\\nb\\r\\n.\\r\\n', 'a\\r\\n.\\r\\nb\\r\\n'",
    "'a\\r\\n.\\nb\\r\\n.\\r\\n', 'a\\r\\n\\r\\nb\\r\\n'",
    "'a\\r.\\rb\\r\\n.\\r\\n', 'a\\r.\\rb\\r\\n'",
    "'a\\r\\n.\\rb\\r\\n.\\r\\n', 'a\\r\\n\\rb\\r\\n'",
    "'a\\r\\n.\\r\\r\\n.\\r\\n', 'a\\r\\n\\r\\r\\n'",
    "'a\\r.\\r\\nb\\r\\n.\\r\\n', 'a\\r.\\r\\nb\\r\\n'",
    "'\\n.\\r\\n\\r\\n.\\r\\n', '\\r\\n.\\r\\n\\r\\n'",
    // a lone LF begins no line, so its dots were never doubled
    "'a\\n..b\\r\\n.\\r\\n', 'a\\r\\n..b\\r\\n'",
    "'a\\r\\r\\n.\\r\\n', 'a\\r\\r\\n'",
  })
  void unstuffs(String sent, String content) throws IOException {
    assertThat(read(sent)).isEqualTo(unescape(content));
    assertThat(readSlowly(sent)).isEqualTo(unescape(content));
  }

  @Test
  void leavesWhatFollows() throws IOException {
    LineReader reader = reader("text\r\n.\r\nQUIT\r\n");
    DotInput input = reader.dotTerminated();
    input.readAllBytes();
    assertThat(input.ended()).isTrue();
    assertThat(input.read()).isEqualTo(-1);
    assertThat(reader.readLine(10)).asString(ISO_8859_1).isEqualTo("QUIT");
  }

  @Test
  void endOfConnectionIsNotEndOfText() {
    for (String cut : new String[] {"", "a\r\n", "a\r\n.", "a\r\n.\r", "a\n.\n"}) {
      DotInput input = reader(cut).dotTerminated();
      assertThatThrownBy(input::readAllBytes).isInstanceOf(EOFException.class);
      assertThat(input.ended()).isFalse();
    }
  }

  private static String read(String escaped) throws IOException {
    return new String(reader(unescape(escaped)).dotTerminated().readAllBytes(), ISO_8859_1);
  }

  private static String readSlowly(String escaped) throws IOException {
    LineReader reader = new LineReader(LineReaderTest.oneByOne(unescape(escaped)), () -> {});
    DotInput input = reader.dotTerminated();
    StringBuilder content = new StringBuilder();
    for (int next = input.read(); next >= 0; next = input.read()) {
      content.append((char) next);
    }
    return content.toString();
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), () -> {});
  }

  private static String unescape(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n");
  }
}
