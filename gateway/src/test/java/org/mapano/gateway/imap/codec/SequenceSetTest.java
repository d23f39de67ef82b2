package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceSetTest {
  private static SequenceSet set(String text) throws ImapSyntaxException {
    return new ArgumentParser(text.getBytes(StandardCharsets.US_ASCII), List.of()).sequenceSet();
  }

  private static String shown(NumberRanges ranges) {
    return new ResponseBuffer().set(ranges).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|1",
        "5:2|2:5",
        "1,2,3|1:3",
        "3,1:2,2:7,20|1:7,20",
        "*|9",
        "5:*|5:9",
        "12:*|9:12",
        "*:*|9",
        "4294967295|4294967295"
      })
  void resolves(String text, String expected) throws ImapSyntaxException {
    assertThat(shown(set(text).resolve(9))).isEqualTo(expected);
  }

  @Test
  void anAsteriskIsNothingWhereNothingIs() throws ImapSyntaxException {
    assertThat(set("1:*,*").resolve(0).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1:", ":1", "1,,2", "1,", "a", "4294967296", "1:0"})
  void refuses(String text) {
    assertThatThrownBy(() -> set(text)).isInstanceOf(ImapSyntaxException.class);
  }

  @Test
  void boundsTheNumberOfRanges() {
    String many = "1,".repeat(SequenceSet.MAX_RANGES) + "1";
    assertThatThrownBy(() -> set(many))
        .isInstanceOf(ImapSyntaxException.class)
        .hasMessageContaining("Too many");
  }

  @Test
  void findsNumbersInRanges() throws ImapSyntaxException {
    NumberRanges ranges = set("2:4,8,10:11").resolve(20);
    assertThat(List.of(2L, 3L, 4L, 8L, 10L, 11L)).allMatch(ranges::contains);
    assertThat(List.of(1L, 5L, 7L, 9L, 12L)).noneMatch(ranges::contains);
    assertThat(ranges.count()).isEqualTo(6);
  }

  @Test
  void rangesGrowOnlyForward() {
    NumberRanges ranges = new NumberRanges().add(5, 6);
    assertThatThrownBy(() -> ranges.add(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
