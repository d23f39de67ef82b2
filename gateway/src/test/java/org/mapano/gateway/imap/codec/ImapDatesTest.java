package org.mapano.gateway.imap.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImapDatesTest {
  @Test
  void readsDays() throws ImapSyntaxException {
    assertThat(ImapDates.date("1-Feb-2026")).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(ImapDates.date("29-feb-2024")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @CsvSource({
    "' 1-Feb-2026 10:11:12 +0100', 2026-02-01T09:11:12Z",
    "31-Dec-1999 23:59:60 -0330, 2000-01-01T03:29:59Z"
  })
  void readsMoments(String text, String expected) throws ImapSyntaxException {
    assertThat(ImapDates.dateTime(text).toInstant()).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "-",
        "1-Foo-2026",
        "30-Feb-2026",
        "1-Feb-26",
        "1-ebM-2026",
        "111-Feb-2026",
        "1-Feb-20x6",
        "x-Feb-2026",
        "1-Feb-2026 "
      })
  void refusesDays(String text) {
    assertThatThrownBy(() -> ImapDates.date(text)).isInstanceOf(ImapSyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1-Feb-2026",
        "1-Feb-2026 10:11:12",
        "1-Feb-2026 25:11:12 +0000",
        "1-Feb-2026 10-11-12 +0000",
        "1-Feb-2026 10:11:12 *0000",
        "1-Feb-2026 10:11:12 +9999"
      })
  void refusesMoments(String text) {
    assertThatThrownBy(() -> ImapDates.dateTime(text)).isInstanceOf(ImapSyntaxException.class);
  }
}
