package org.mapano.mapi.mime.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 05 Jan 2020 10:11:12 +0100|2020-01-05T10:11:12+01:00",
        "Sun, 5 Jan 2020 10:11:12 -0730 (PST)|2020-01-05T10:11:12-07:30",
        "5 Jan 2020 10:11 +0000|2020-01-05T10:11:00Z",
        "05-Jan-2020 10:11:12 +0000|2020-01-05T10:11:12Z",
        "Sun, 05 Jan 20 10:11:12 GMT|2020-01-05T10:11:12Z",
        "Sun, 05 Jan 99 10:11:12 EST|1999-01-05T10:11:12-05:00",
        "Sun, 05 Jan 120 10:11:12 UT|2020-01-05T10:11:12Z",
        "Sun Jan  5 10:11:12 2020|2020-01-05T10:11:12Z",
        "Sunday, 5 January 2020 10:11:12 +0200|2020-01-05T10:11:12+02:00",
        "Sun,05 Jan 2020 10:11:12 +0000|2020-01-05T10:11:12Z",
        "5 (five) Jan 2020 10:11:12|2020-01-05T10:11:12Z",
        "2020-01-05T10:11:12+01:00|2020-01-05T10:11:12Z",
        "2020-01-05 10:11:12 +0300|2020-01-05T10:11:12+03:00",
        "Tue, 31 Dec 2016 23:59:60 +0000|2016-12-31T23:59:59Z",
        "5 Jan 2020|2020-01-05T00:00:00Z",
        "Sun, 05 Jan 2020 10:11:12 Z|2020-01-05T10:11:12Z",
      })
  void readsManyForms(String text, String expected) {
    assertThat(MailDate.parse(text)).contains(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "nonsense", "32 Jan 2020 10:11:12", "30 Feb 2020 10:11:12 +0000", "Jan 2020",
        "5 Foo 2020 10:11:12", "99999999999 Jan 2020", "5 Jan 0020 10:11:12", ":::", "+0100"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(MailDate.parse(text)).isEmpty();
  }

  @Test
  void refusesMissingAndEndlessText() {
    assertThat(MailDate.parse(null)).isEmpty();
    assertThat(MailDate.parse("5 Jan 2020 10:11:12 " + " ".repeat(1_000))).isEmpty();
  }

  @Test
  void oddClocksAndZonesAreForgiven() {
    assertThat(MailDate.parse("5 Jan 2020 99:99:99 +0000"))
        .contains(OffsetDateTime.parse("2020-01-05T00:00:00Z"));
    assertThat(MailDate.parse("5 Jan 2020 10:11:12 +9999"))
        .contains(OffsetDateTime.parse("2020-01-05T10:11:12Z"));
  }

  @Test
  void receivedDateFollowsTheLastSemicolon() {
    String received = "from a (b; c) by d;\tMon, 06 Jan 2020 11:12:13 +0100";
    assertThat(MailDate.parseReceived(received))
        .contains(OffsetDateTime.parse("2020-01-06T11:12:13+01:00"));
  }

  @Test
  void writesNumericZones() {
    assertThat(MailDate.format(OffsetDateTime.parse("2020-01-05T10:11:12Z")))
        .isEqualTo("Sun, 5 Jan 2020 10:11:12 +0000");
  }
}
