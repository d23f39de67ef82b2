package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.prop.Tags;

/** What becomes of invitations, on every supported database (RES-*, DAGENT-09). */
abstract class MeetingContract extends MeetingTestBase {
  @Test
  void aRoomBooksAndAnswers() {
    answers(true, true, false);
    request("one", at("20261201", 10));

    assertThat(all(john, inbox(john))).isEmpty();
    assertThat(calendar())
        .singleElement()
        .satisfies(item -> {
          assertThat(CalendarProperties.BUSY_STATUS.integer(item, -1)).isEqualTo(2);
          assertThat(CalendarProperties.RESPONSE_STATUS.integer(item, -1)).isEqualTo(3);
          assertThat(item.properties().string(Tags.PR_SUBJECT)).isEqualTo("Planning");
          assertThat(item.recipients())
              .extracting(row -> row.properties().string(Tags.PR_SMTP_ADDRESS))
              .containsExactly("olga@example.net", "john@example.com");
        });
    assertThat(all(john, folders(john).outbox()))
        .singleElement()
        .satisfies(answer -> {
          assertThat(MeetingClass.of(answer)).isEqualTo(MeetingClass.ACCEPTED);
          assertThat(answer.properties().string(Tags.PR_SUBJECT)).isEqualTo("Accepted: Planning");
          assertThat(answer.properties().string(Tags.PR_IN_REPLY_TO_ID))
              .isEqualTo("<one@example.net>");
          assertThat(CalendarProperties.CLEAN_GLOBAL_ID.bytes(answer))
              .isEqualTo(CalendarProperties.CLEAN_GLOBAL_ID.bytes(calendar().getFirst()));
          assertThat(answer.recipients())
              .extracting(row -> row.properties().string(Tags.PR_SMTP_ADDRESS))
              .containsExactly("olga@example.net");
        });
  }

  @Test
  void ofTwoAtTheSameTimeOneIsAccepted() throws Exception {
    answers(true, true, false);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> running = new ArrayList<>();
      for (String uid : List.of("one", "two")) {
        running.add(threads.submit(() -> request(uid, at("20261201", 10))));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }

    assertThat(calendar()).hasSize(1);
    assertThat(sent()).containsExactlyInAnyOrder(MeetingClass.ACCEPTED, MeetingClass.DECLINED);
  }

  @Test
  void onlyTheOrganiserTakesABookingBack() {
    answers(true, true, false);
    request("one", at("20261201", 10));
    deliverFrom(
        "eve@example.net",
        mail("CANCEL", "one", at("20261201", 10)).replace("olga@", "eve@"),
        john);
    assertThat(calendar()).hasSize(1);
    assertThat(all(john, inbox(john))).hasSize(1);

    cancel("one", at("20261201", 10, "SEQUENCE:1"));
    assertThat(calendar()).isEmpty();
    assertThat(sent()).containsExactly(MeetingClass.ACCEPTED);
  }

  @Test
  void oneOccurrenceIsMovedAndAnotherTakenBack() throws MalformedCalendarException {
    answers(true, true, false);
    request("series", at("20261201", 10, "RRULE:FREQ=WEEKLY;COUNT=4"));
    request(
        "series",
        at("20261209", 14, "SEQUENCE:1", "RECURRENCE-ID;TZID=Europe/Berlin:20261208T100000"));
    cancel(
        "series",
        at("20261215", 10, "SEQUENCE:1", "RECURRENCE-ID;TZID=Europe/Berlin:20261215T100000"));

    assertThat(calendar()).hasSize(1);
    assertThat(days(calendar().getFirst()))
        .containsExactly(
            LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 22));
    assertThat(calendar().getFirst().attachments())
        .singleElement()
        .satisfies(attachment ->
            assertThat(start(attachment.embedded())).isEqualTo("2026-12-09T13:00:00Z"));
    request("free", at("20261215", 10));
    request("taken", at("20261209", 14));
    assertThat(sent())
        .containsExactly(
            MeetingClass.ACCEPTED,
            MeetingClass.ACCEPTED,
            MeetingClass.ACCEPTED,
            MeetingClass.DECLINED);
  }
}
