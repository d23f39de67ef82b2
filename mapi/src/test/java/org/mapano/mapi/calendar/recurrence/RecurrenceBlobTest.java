package org.mapano.mapi.calendar.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

class RecurrenceBlobTest {
  /** Every second Tuesday from 2026-03-03 without end, 10:00 to 11:30, written down by hand. */
  private static final String BIWEEKLY =
      "0430 0430 0B20 0100 0000 0000 0000 02000000 00000000 04000000 23200000 0A000000 01000000"
          + " 00000000 00000000 A01C540D DF80E95A 06300000 08300000 58020000 B2020000 0000"
          + " 00000000 00000000";

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.replace(" ", ""));
  }

  @Test
  void aBlobIsReadAsSpecified() throws MalformedCalendarException {
    AppointmentRecurrence read = RecurrenceReader.read(hex(BIWEEKLY));

    assertThat(read.pattern().frequency()).isEqualTo(Frequency.WEEKLY);
    assertThat(read.pattern().period()).isEqualTo(2);
    assertThat(read.pattern().weekdays()).isEqualTo(4);
    assertThat(read.pattern().last()).isEqualTo(RecurrencePattern.ENDLESS);
    assertThat(read.startOffset()).isEqualTo(600);
    assertThat(read.endOffset()).isEqualTo(690);
    assertThat(RecurrenceWriter.write(read)).isEqualTo(hex(BIWEEKLY));
  }

  @Test
  void whateverIsWrittenIsReadAgain() throws MalformedCalendarException {
    Random random = new Random(4711);
    for (int i = 0; i < 2_000; i++) {
      AppointmentRecurrence written = any(random);

      AppointmentRecurrence read = RecurrenceReader.read(RecurrenceWriter.write(written));

      assertThat(read).isEqualTo(written);
    }
  }

  @Test
  void everyShorterBlobIsReadWithoutChangesOrRefused() throws MalformedCalendarException {
    AppointmentRecurrence whole = any(new Random(42));
    byte[] bytes = RecurrenceWriter.write(whole);
    int pattern =
        RecurrenceWriter.write(new AppointmentRecurrence(whole.pattern(), 0, 0, List.of())).length
            - 26;
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      if (length < pattern) {
        assertThatThrownBy(() -> RecurrenceReader.read(cut))
            .isInstanceOf(MalformedCalendarException.class);
      } else if (length < pattern + 18) {
        assertThat(RecurrenceReader.read(cut).pattern().start()).isEqualTo(whole.pattern().start());
      }
    }
  }

  private static AppointmentRecurrence any(Random random) {
    PatternKind kind = PatternKind.values()[random.nextInt(PatternKind.values().length)];
    int period = kind == PatternKind.DAY ? 1_440 * (1 + random.nextInt(99)) : random.nextInt(99);
    boolean numbered = kind != PatternKind.DAY && kind != PatternKind.WEEK;
    RecurrenceEnd end = RecurrenceEnd.values()[random.nextInt(3)];
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3_000));
    List<ChangedOccurrence> changes = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      changes.add(change(random, start.plusDays(i).atTime(10, 0)));
    }
    RecurrencePattern pattern =
        new RecurrencePattern(
            Frequency.values()[random.nextInt(4)],
            kind,
            random.nextInt(2),
            random.nextInt(1_000_000),
            period,
            random.nextInt(2),
            kind.hasWeekdays() ? 1 + random.nextInt(127) : 0,
            numbered ? 1 + random.nextInt(kind.isNth() ? 5 : 31) : 0,
            end,
            random.nextInt(100),
            random.nextInt(7),
            changes.stream().map(change -> change.original().toLocalDate()).toList(),
            changes.stream().map(change -> change.start().toLocalDate()).toList(),
            start,
            end == RecurrenceEnd.NEVER ? RecurrencePattern.ENDLESS : start.plusYears(1));
    int from = random.nextInt(1_440);
    return new AppointmentRecurrence(pattern, from, from + random.nextInt(5_000), changes);
  }

  private static ChangedOccurrence change(Random random, LocalDateTime original) {
    return new ChangedOccurrence(
        original.plusHours(1),
        original.plusHours(2),
        original,
        random.nextBoolean() ? "Verlegt – 変更" + random.nextInt(10) : null,
        number(random),
        number(random),
        number(random),
        random.nextBoolean() ? "Köln" : null,
        number(random),
        number(random),
        number(random),
        number(random),
        random.nextBoolean());
  }

  private static Integer number(Random random) {
    return random.nextBoolean() ? random.nextInt(1_000) : null;
  }
}
