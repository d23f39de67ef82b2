package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.Marks;

class FlagsTest {
  @Test
  void sortsMarksFromKeywords() throws ImapSyntaxException {
    Flags flags = Flags.of(List.of("\\sEEN", "Work", "$forwarded", "\\Recent"));
    assertThat(flags.marks()).isEqualTo(Marks.SEEN | Marks.FORWARDED);
    assertThat(flags.keywords()).containsExactly("Work");
  }

  @Test
  void refusesUnknownSystemFlags() {
    assertThatThrownBy(() -> Flags.of(List.of("\\Foo"))).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void boundsKeywords() {
    List<String> many = IntStream.range(0, 65).mapToObj(n -> "k" + n).toList();
    assertThatThrownBy(() -> Flags.of(many)).isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> Flags.of(List.of("k".repeat(129))))
        .isInstanceOf(ImapSyntaxException.class);
    assertThatThrownBy(() -> Flags.of(List.of("k\u00e9"))).isInstanceOf(ImapSyntaxException.class);
  }
}
