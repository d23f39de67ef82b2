package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.settings.MailboxSettings;
import org.mapano.ejb.settings.MeetingChange;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.recurrence.Occurrence;
import org.mapano.mapi.calendar.recurrence.Occurrences;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.time.MapiTime;

/** Invitations to a mailbox, and what is in it afterwards. */
abstract class MeetingTestBase extends DeliveryTestBase {
  static String mail(String method, String uid, String... lines) {
    return """
    From: Olga <olga@example.net>
    To: john@example.com
    Subject: a meeting
    Message-ID: <one@example.net>
    MIME-Version: 1.0
    Content-Type: text/calendar; charset=utf-8; method=KIND

    BEGIN:VCALENDAR
    METHOD:KIND
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    BEGIN:STANDARD
    DTSTART:19701025T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19700329T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:UNIQUE
    SUMMARY:Planning
    ORGANIZER;CN=Olga:mailto:olga@example.net
    ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:john@example.com
    LINES
    END:VEVENT
    END:VCALENDAR
    """
        .replace("KIND", method)
        .replace("UNIQUE", uid)
        .replace("LINES", String.join("\n", lines))
        .replace("\n", "\r\n");
  }

  /** A time of a day in the winter of 2026, when Berlin is an hour before UTC. */
  static String[] at(String day, int hour, String... more) {
    List<String> lines = new ArrayList<>(List.of(more));
    lines.add("DTSTART;TZID=Europe/Berlin:" + day + "T" + hour + "0000");
    lines.add("DTEND;TZID=Europe/Berlin:" + day + "T" + (hour + 1) + "0000");
    return lines.toArray(String[]::new);
  }

  void request(String uid, String... lines) {
    assertThat(deliverFrom("olga@example.net", mail("REQUEST", uid, lines), john).values())
        .containsOnly(DeliveryResult.DELIVERED);
  }

  void cancel(String uid, String... lines) {
    assertThat(deliverFrom("olga@example.net", mail("CANCEL", uid, lines), john).values())
        .containsOnly(DeliveryResult.DELIVERED);
  }

  void answers(Boolean accept, Boolean noConflicts, Boolean noSeries) {
    store
        .get(MailboxSettings.class)
        .change(john, account(john), new MeetingChange(accept, noConflicts, noSeries));
  }

  List<MapiMessage> all(StoreSession user, long folder) {
    return IntStream.range(0, index(user, folder).count())
        .mapToObj(position -> load(user, folder, position))
        .toList();
  }

  List<MapiMessage> calendar() {
    return all(john, folders(john).calendar());
  }

  List<String> sent() {
    return all(john, folders(john).outbox()).stream().map(MeetingClass::of).toList();
  }

  static Instant start(MapiMessage item) {
    return MapiTime.instant(CalendarProperties.START.time(item));
  }

  static List<LocalDate> days(MapiMessage series) throws MalformedCalendarException {
    return Occurrences.between(
            RecurrenceReader.read(CalendarProperties.RECURRENCE.bytes(series)),
            LocalDateTime.of(2026, 1, 1, 0, 0),
            LocalDateTime.of(2027, 1, 1, 0, 0),
            100)
        .stream()
        .map(Occurrence::start)
        .map(LocalDateTime::toLocalDate)
        .toList();
  }
}
