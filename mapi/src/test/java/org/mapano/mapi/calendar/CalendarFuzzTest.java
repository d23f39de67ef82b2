package org.mapano.mapi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.calendar.inbound.CalendarReader;
import org.mapano.mapi.calendar.outbound.CalendarPeople;
import org.mapano.mapi.calendar.outbound.CalendarText;
import org.mapano.mapi.calendar.recurrence.AppointmentRecurrence;
import org.mapano.mapi.calendar.recurrence.Occurrences;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.recurrence.RecurrenceWriter;
import org.mapano.mapi.calendar.series.ItemTimes;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.AddressResolver;

/** Whatever the data is: something that can be used, or a refusal. */
class CalendarFuzzTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final CalendarReader READER = CalendarReader.in("Europe/Amsterdam");
  private static final CalendarPeople PEOPLE =
      new CalendarPeople(new CalendarPeople.Person("o", "o@example.com", 1, 0), null, List.of());

  @FuzzTest(maxDuration = "20s")
  void anyCalendarIsReadOrRefused(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    Optional<MapiMessage> item = READER.decode(text, AddressResolver.NONE, NOW).item();
    if (item.isPresent()) {
      ItemTimes.taken(item.get(), 2, NOW, NOW.plusSeconds(86_400L * 180));
      Optional<CalendarText> written = CalendarText.of(item.get(), PEOPLE);
      if (written.isPresent() && written.get().method().equals("REQUEST")) {
        assertThat(READER.decode(written.get().text(), AddressResolver.NONE, NOW).item())
            .isPresent();
      }
    }
  }

  @FuzzTest(maxDuration = "20s")
  void anyRecurrenceIsReadOrRefused(byte[] data) {
    AppointmentRecurrence recurrence;
    try {
      recurrence = RecurrenceReader.read(data);
    } catch (MalformedCalendarException refused) {
      return;
    }
    Occurrences.between(
        recurrence, LocalDateTime.of(2026, 1, 1, 0, 0), LocalDateTime.of(2027, 1, 1, 0, 0), 1_000);
    byte[] again = RecurrenceWriter.write(recurrence);
    try {
      assertThat(RecurrenceWriter.write(RecurrenceReader.read(again))).isEqualTo(again);
    } catch (MalformedCalendarException unreadable) {
      throw new AssertionError("What was written cannot be read", unreadable);
    }
  }
}
