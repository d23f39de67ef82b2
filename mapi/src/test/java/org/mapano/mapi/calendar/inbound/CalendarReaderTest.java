package org.mapano.mapi.calendar.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.recurrence.AppointmentRecurrence;
import org.mapano.mapi.calendar.recurrence.Occurrence;
import org.mapano.mapi.calendar.recurrence.Occurrences;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.CalendarDecoder;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

class CalendarReaderTest {
  private static final Instant NOW = Instant.parse("2026-02-20T08:00:00Z");
  private static final CalendarReader READER = CalendarReader.in("Europe/Amsterdam");

  private static String sample(String name) {
    try (InputStream in = CalendarReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static CalendarDecoder.Decoded decode(String text) {
    return READER.decode(text, AddressResolver.NONE, NOW);
  }

  private static MapiMessage read(String name) {
    return decode(sample(name)).item().orElseThrow();
  }

  private static AppointmentRecurrence recurrence(MapiMessage item)
      throws MalformedCalendarException {
    return RecurrenceReader.read(CalendarProperties.RECURRENCE.bytes(item));
  }

  private static Long ticks(String instant) {
    return MapiTime.ticks(Instant.parse(instant));
  }

  private static List<LocalDate> days(AppointmentRecurrence recurrence) {
    return Occurrences.between(
            recurrence,
            LocalDateTime.of(2026, 1, 1, 0, 0),
            LocalDateTime.of(2027, 1, 1, 0, 0),
            1_000)
        .stream()
        .map(Occurrence::start)
        .map(LocalDateTime::toLocalDate)
        .toList();
  }

  @Test
  void aRequestOfOutlookIsASeriesOfMeetings() throws MalformedCalendarException {
    MapiMessage item = read("outlook-request.ics");

    assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.REQUEST);
    assertThat(item.properties().string(Tags.PR_SUBJECT)).isEqualTo("Planung");
    assertThat(item.properties().string(Tags.PR_BODY))
        .isEqualTo("Guten Tag,\r\n\r\nwir treffen uns; bitte p\\uenktlich.\r\n");
    assertThat(CalendarProperties.LOCATION.text(item, "")).isEqualTo("Raum 1, Erdgeschoss");
    assertThat(CalendarProperties.START.time(item)).isEqualTo(ticks("2026-03-03T09:00:00Z"));
    assertThat(CalendarProperties.END.time(item)).isEqualTo(ticks("2026-03-03T10:30:00Z"));
    assertThat(CalendarProperties.DURATION.integer(item, 0)).isEqualTo(90);
    assertThat(CalendarProperties.SEQUENCE.integer(item, 0)).isEqualTo(3);
    assertThat(CalendarProperties.BUSY_STATUS.integer(item, 0)).isEqualTo(1);
    assertThat(CalendarProperties.INTENDED_BUSY.integer(item, 0)).isEqualTo(2);
    assertThat(CalendarProperties.STATE_FLAGS.integer(item, 0)).isEqualTo(3);
    assertThat(CalendarProperties.RESPONSE_STATUS.integer(item, 0)).isEqualTo(5);
    assertThat(CalendarProperties.REMINDER_SET.bool(item)).isTrue();
    assertThat(CalendarProperties.REMINDER_MINUTES.integer(item, 0)).isEqualTo(30);
    assertThat(CalendarProperties.ZONE_NAME.text(item, "")).isEqualTo("W. Europe Standard Time");
    assertThat(CalendarProperties.OWNER_CHANGE.time(item)).isEqualTo(ticks("2026-02-20T07:45:00Z"));
    assertThat(item.properties().integer(CalendarTags.PR_OWNER_APPT_ID, 0)).isEqualTo(212121212);
    assertThat(item.properties().integer(Tags.PR_IMPORTANCE, 0)).isEqualTo(2);
    assertThat(item.properties().string(Tags.PR_SENT_REPRESENTING_NAME)).isEqualTo("Olga Outlook");
    byte[] id = CalendarProperties.CLEAN_GLOBAL_ID.bytes(item);
    assertThat(id).hasSize(56).startsWith(4, 0, 0, 0, 0x82);
    assertThat(GlobalObjectId.uid(id)).startsWith("040000008200E000").endsWith("445566");

    AppointmentRecurrence recurrence = recurrence(item);
    assertThat(days(recurrence))
        .startsWith(
            LocalDate.of(2026, 3, 3),
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 3, 19),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 14))
        .endsWith(LocalDate.of(2026, 6, 25));
    assertThat(CalendarProperties.RECURRENCE_TYPE.integer(item, 0)).isEqualTo(2);
  }

  @Test
  void attendeesAreRecipients() {
    List<MapiRecipient> rows = read("outlook-request.ics").recipients();

    assertThat(rows)
        .extracting(row -> row.properties().string(Tags.PR_SMTP_ADDRESS))
        .containsExactly("olga@example.com", "room1@example.org", "ben@example.org");
    assertThat(rows)
        .extracting(row -> row.properties().integer(Tags.PR_RECIPIENT_TYPE, -1))
        .containsExactly(0, 1, 2);
    assertThat(rows.get(2).properties().string(Tags.PR_DISPLAY_NAME)).isEqualTo("Berg, Ben");
    assertThat(rows.get(1).properties().integer(Tags.PR_RECIPIENT_TRACKSTATUS, 0)).isEqualTo(5);
  }

  @Test
  void aUidOfGoogleIsWrapped() {
    MapiMessage item = read("google-request.ics");

    assertThat(item.properties().string(Tags.PR_SUBJECT)).isEqualTo("Stand-up ☕ / Aufwärmen");
    byte[] id = CalendarProperties.GLOBAL_ID.bytes(item);
    assertThat(GlobalObjectId.uid(id)).isEqualTo("7kukuqrfedlm2f9t0vr4ah6s1b@google.com");
    assertThat(CalendarProperties.START.time(item)).isEqualTo(ticks("2026-07-14T13:00:00Z"));
    assertThat(CalendarProperties.RECURRING.bool(item)).isFalse();
  }

  @Test
  void daysOfAppleTakeWholeDaysOfTheServersZone() {
    MapiMessage item = read("apple-allday.ics");

    assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.APPOINTMENT);
    assertThat(CalendarProperties.ALL_DAY.bool(item)).isTrue();
    assertThat(CalendarProperties.START.time(item)).isEqualTo(ticks("2026-04-30T22:00:00Z"));
    assertThat(CalendarProperties.END.time(item)).isEqualTo(ticks("2026-05-02T22:00:00Z"));
    assertThat(CalendarProperties.BUSY_STATUS.integer(item, -1)).isZero();
    assertThat(CalendarProperties.PRIVATE.bool(item)).isTrue();
    assertThat(item.properties().integer(Tags.PR_SENSITIVITY, 0)).isEqualTo(2);
    assertThat(CalendarProperties.KEYWORDS.texts(item))
        .containsExactly("Urlaub", "Privat, wirklich");
    assertThat(CalendarProperties.REMINDER_MINUTES.integer(item, 0)).isEqualTo(900);
  }

  @Test
  void aSeriesOfThunderbirdBringsItsExceptions() throws MalformedCalendarException {
    MapiMessage item = read("thunderbird-series.ics");

    AppointmentRecurrence recurrence = recurrence(item);
    assertThat(days(recurrence))
        .containsExactly(
            LocalDate.of(2026, 1, 14),
            LocalDate.of(2026, 2, 12),
            LocalDate.of(2026, 3, 11),
            LocalDate.of(2026, 5, 13),
            LocalDate.of(2026, 6, 10));
    assertThat(recurrence.pattern().count()).isEqualTo(6);
    assertThat(recurrence.pattern().last()).isEqualTo(LocalDate.of(2026, 6, 10));
    assertThat(recurrence.changes())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.subject()).isEqualTo("Monatsrunde (verlegt)");
          assertThat(change.location()).isNull();
        });
    assertThat(item.attachments())
        .singleElement()
        .satisfies(attachment -> {
          MapiMessage changed = attachment.embedded();
          assertThat(attachment.properties().bool(Tags.PR_ATTACHMENT_HIDDEN)).isTrue();
          assertThat(attachment.properties().longValue(Tags.PR_EXCEPTION_STARTTIME))
              .isEqualTo(ticks("2026-02-12T14:00:00Z"));
          assertThat(MeetingClass.of(changed)).isEqualTo(MeetingClass.EXCEPTION);
          assertThat(CalendarProperties.REPLACE_TIME.time(changed))
              .isEqualTo(ticks("2026-02-11T08:00:00Z"));
        });
    assertThat(CalendarProperties.SEQUENCE.integer(item, 0)).isEqualTo(4);
  }

  @Test
  void anAnswerHasTheClassOfWhatIsAnswered() {
    MapiMessage item = read("exchange-reply.ics");

    assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.DECLINED);
    assertThat(item.properties().string(Tags.PR_BODY)).isEqualTo("Sorry, on holiday.\r\n");
    assertThat(CalendarProperties.STATE_FLAGS.integer(item, -1)).isZero();
    assertThat(CalendarProperties.INTENDED_BUSY.integer(item, 0)).isEqualTo(-1);
  }

  @Test
  void theCancellationOfOneOccurrenceNamesItsDayInTheMeetingsZone() {
    MapiMessage item = read("exchange-cancel-one.ics");

    assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.CANCELED);
    byte[] id = CalendarProperties.GLOBAL_ID.bytes(item);
    assertThat(GlobalObjectId.day(id)).contains(LocalDate.of(2026, 3, 10));
    assertThat(GlobalObjectId.clean(id)).isEqualTo(CalendarProperties.CLEAN_GLOBAL_ID.bytes(item));
    assertThat(CalendarProperties.START.time(item)).isEqualTo(ticks("2026-03-11T02:00:00Z"));
    assertThat(CalendarProperties.STATE_FLAGS.integer(item, 0)).isEqualTo(7);
    assertThat(CalendarProperties.BUSY_STATUS.integer(item, -1)).isZero();
  }

  @Test
  void aCounterProposalKeepsTheTimesOfTheMeeting() {
    String text =
        sample("exchange-reply.ics")
            .replace("METHOD:REPLY", "METHOD:COUNTER")
            .replace("PARTSTAT=DECLINED", "PARTSTAT=TENTATIVE")
            .replace("DTSTART:20260714", "DTSTART:20260716")
            .replace("DTEND:20260714", "DTEND:20260716")
            .replace(
                "CLASS:PUBLIC",
                "X-MS-OLK-ORIGINALSTART:20260714T130000Z\nX-MS-OLK-ORIGINALEND:20260714T133000Z");
    MapiMessage item = decode(text).item().orElseThrow();

    assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.TENTATIVE);
    assertThat(CalendarProperties.COUNTER_PROPOSAL.bool(item)).isTrue();
    assertThat(CalendarProperties.PROPOSED_START.time(item))
        .isEqualTo(ticks("2026-07-16T13:00:00Z"));
    assertThat(CalendarProperties.START.time(item)).isEqualTo(ticks("2026-07-14T13:00:00Z"));
    assertThat(CalendarProperties.DURATION.integer(item, 0)).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART:20260714T130000Z     | DTSTART:2026-07-32   | unparsable_ical
          DTSTART:20260714T130000Z     | X-NONE:1             | unparsable_ical
          UID:7kuku                    | X-UID:7kuku          | unparsable_ical
          BEGIN:VCALENDAR              | BEGIN:VCARD          | unparsable_ical
          METHOD:REQUEST               | METHOD:REFRESH       | unparsable_ical
          SEQUENCE:0                   | RRULE:FREQ=HOURLY    | unparsable_ical
          SEQUENCE:0                   | RRULE:FREQ=YEARLY;BYWEEKNO=20 | unparsable_ical
          SEQUENCE:0                   | RDATE:20260801T130000Z | unparsable_ical
          BEGIN:VEVENT                 | BEGIN:VTODO          | zero_event_ical
          """)
  void whatIsNotUnderstoodIsRefused(String what, String by, String reason) {
    String text = sample("google-request.ics");
    assertThat(text).contains(what);

    CalendarDecoder.Decoded decoded = decode(text.replace(what, by));

    assertThat(decoded.item()).isEmpty();
    assertThat(decoded.reason()).isEqualTo(reason);
  }

  @Test
  void severalMeetingsAreNoMessage() {
    String text = sample("google-request.ics");
    String event = text.substring(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR"));
    String other = event.replace("UID:7", "UID:8");

    CalendarDecoder.Decoded decoded = decode(text.replace(event, event + other));

    assertThat(decoded.item()).isEmpty();
    assertThat(decoded.reason()).isEqualTo("multi_event_ical");
  }
}
