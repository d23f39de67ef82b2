package org.mapano.mapi.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneRule;

class RruleTest {
  private static AppointmentRecurrence read(String rule, String start)
      throws MalformedCalendarException {
    LocalDateTime begin = LocalDate.parse(start).atTime(10, 0);
    return new AppointmentRecurrence(RruleReader.read(rule, begin, null), 600, 660, List.of());
  }

  private static String days(AppointmentRecurrence recurrence, LocalDate from, int most) {
    return Occurrences.between(
            recurrence, from.atStartOfDay(), from.plusYears(40).atStartOfDay(), most)
        .stream()
        .map(occurrence -> occurrence.start().toLocalDate().toString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY;INTERVAL=3 | 2026-01-30 | 2026-01-30 2026-02-02 2026-02-05
          FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | 2026-01-02 | 2026-01-02 2026-01-05 2026-01-06
          FREQ=WEEKLY | 2026-01-07 | 2026-01-07 2026-01-14 2026-01-21
          FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU | 2026-01-04 | 2026-01-04 2026-01-05 2026-01-18
          FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO | 2026-01-05 | 2026-01-05 2026-01-11 2026-01-19
          FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-01-31 | 2026-01-31 2026-02-28 2026-03-31
          FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR | 2026-01-30 | 2026-01-30 2026-03-27 2026-05-29
          FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2026-01-30 | 2026-01-30 2026-02-27 2026-03-31
          FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2 | 2026-01-13 | 2026-01-13 2026-02-10 2026-03-10
          FREQ=YEARLY | 2026-03-15 | 2026-03-15 2027-03-15 2028-03-15
          FREQ=YEARLY;BYMONTH=11;BYDAY=4TH | 2026-11-26 | 2026-11-26 2027-11-25 2028-11-23
          FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28;INTERVAL=2 | 2026-02-28 | 2026-02-28 2028-02-28 2030-02-28
          """)
  void aRuleAndWhatIsWrittenOfItMeanTheSameDays(String rule, String start, String days)
      throws MalformedCalendarException {
    AppointmentRecurrence first = read(rule, start);
    AppointmentRecurrence stored = RecurrenceReader.read(RecurrenceWriter.write(first));
    String written = RruleWriter.write(stored, false, ZoneRule.UTC).orElseThrow();

    assertThat(days(first, LocalDate.parse(start), 3)).isEqualTo(days);
    assertThat(stored).isEqualTo(first);
    assertThat(days(read(written, start), LocalDate.parse(start), 3)).as(written).isEqualTo(days);
  }

  @Test
  void daysFarFromTheBeginningAreFound() throws MalformedCalendarException {
    AppointmentRecurrence daily = read("FREQ=DAILY;INTERVAL=7", "1990-01-01");

    assertThat(days(daily, LocalDate.of(2026, 11, 20), 2)).isEqualTo("2026-11-23 2026-11-30");
  }

  @Test
  void countedOnesEndWithTheLast() throws MalformedCalendarException {
    AppointmentRecurrence counted = read("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3", "2026-01-05");

    assertThat(counted.pattern().last()).isEqualTo("2026-01-12");
    assertThat(days(counted, LocalDate.of(2026, 1, 1), 9))
        .isEqualTo("2026-01-05 2026-01-07 2026-01-12");
    assertThat(days(counted, LocalDate.of(2026, 1, 8), 9)).isEqualTo("2026-01-12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYDAY=1MO,3MO",
        "FREQ=MONTHLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYDAY=-2FR",
        "FREQ=MONTHLY;BYMONTH=3",
        "FREQ=YEARLY;BYMONTH=1,7",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=x",
        "INTERVAL=2",
        "nonsense"
      })
  void whatMapiHasNoWordsForIsRefused(String rule) {
    assertThatThrownBy(() -> read(rule, "2026-01-05"))
        .isInstanceOf(MalformedCalendarException.class);
  }
}
