package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.io.ByteSource;

class ArgumentParserTest {
  private static ArgumentParser parser(String text, String... literals) {
    List<ByteSource> contents =
        java.util.Arrays.stream(literals)
            .map(content -> ByteSource.of(content.getBytes(StandardCharsets.ISO_8859_1)))
            .toList();
    return new ArgumentParser(text.getBytes(StandardCharsets.ISO_8859_1), contents);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsStringsOfEveryForm() throws Exception {
    ArgumentParser in = parser("at]om \"quo\\\"t\\\\ed\" {5}\r\n {0+}\r\n \"\"", "a\r\nb\0", "");
    assertThat(text(in.astring())).isEqualTo("at]om");
    in.space();
    assertThat(text(in.astring())).isEqualTo("quo\"t\\ed");
    in.space();
    assertThat(text(in.astring())).isEqualTo("a\r\nb\0");
    in.space();
    assertThat(text(in.astring())).isEmpty();
    in.space();
    assertThat(text(in.astring())).isEmpty();
    in.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"open", "\"open\\", "(", "{3}", "{3", "{}\r\n", " x"})
  void refusesWhatIsNoString(String text) {
    assertThatThrownBy(() -> parser(text).astring()).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void readsNumbersToTheirLimits() throws Exception {
    assertThat(parser("4294967295").number()).isEqualTo(4294967295L);
    assertThat(parser("9223372036854775807").number64()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> parser("4294967296").number()).isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> parser("9223372036854775808").number64())
        .isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> parser("-1").number()).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void takesWholeWordsOnly() {
    assertThat(parser("flags.silent x").acceptWord("FLAGS")).isFalse();
    assertThat(parser("flags (x)").acceptWord("FLAGS")).isTrue();
    assertThat(parser("FLAG").acceptWord("FLAGS")).isFalse();
  }

  @Test
  void boundsTags() throws Exception {
    assertThat(parser("a.1 NOOP").tag(10)).isEqualTo("a.1");
    assertThatThrownBy(() -> parser("a".repeat(11) + " NOOP").tag(10))
        .isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> parser("+ NOOP").tag(10)).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void readsFlagLists() throws Exception {
    assertThat(parser("(\\Seen $Label1 \\*)").atEnd()).isFalse();
    assertThat(parser("()").flagList()).isEmpty();
    assertThat(parser("(\\Seen $Label1)").flagList()).containsExactly("\\Seen", "$Label1");
    assertThatThrownBy(() -> parser("(\\Seen").flagList()).isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> parser("(\\*)").flagList()).isInstanceOf(ImapSyntaxException.class);
  }
}
