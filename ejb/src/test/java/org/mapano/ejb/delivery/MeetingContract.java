package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

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

  @Test
  void whatAttendeesAnswerIsNotedAtTheOrganisersItem() {
    MapiMessage item = new MapiMessage();
    item.properties().put(Tags.PR_MESSAGE_CLASS, MeetingClass.APPOINTMENT);
    CalendarProperties.STATE_FLAGS.put(item, 1);
    CalendarProperties.CLEAN_GLOBAL_ID.put(item, GlobalObjectId.ofUid("own"));
    CalendarProperties.GLOBAL_ID.put(item, GlobalObjectId.ofUid("own"));
    for (String address : List.of("olga@example.net", "paul@example.net")) {
      MapiRecipient row = new MapiRecipient();
      ResolvedAddress.oneOff(null, address).put(row.properties(), TagGroup.RECIPIENT);
      row.properties().put(Tags.PR_RECIPIENT_TYPE, 1);
      item.recipients().add(row);
    }
    long id = store.messages().create(john, folders(john).calendar(), item, SaveOptions.PLAIN).id();

    answer("REPLY", "ACCEPTED", "20261101T080000Z");
    assertThat(statuses()).containsExactly(3, 0);
    answer("REPLY", "DECLINED", "20261031T080000Z");
    assertThat(statuses()).as("an older answer").containsExactly(3, 0);
    answer("COUNTER", "TENTATIVE", "20261102T080000Z");
    assertThat(statuses()).containsExactly(2, 0);

    PropMap olga = calendar().getFirst().recipients().getFirst().properties();
    assertThat(olga.bool(CalendarTags.PR_RECIPIENT_PROPOSED)).isTrue();
    assertThat(MapiTime.instant(olga.longValue(CalendarTags.PR_RECIPIENT_PROPOSED_START)))
        .isEqualTo("2026-12-01T09:00:00Z");
    assertThat(index(john, folders(john).calendar()).messageId(0)).isEqualTo(id);
    assertThat(all(john, inbox(john))).hasSize(3);
  }

  private void answer(String method, String status, String time) {
    String mail =
        mail(method, "own", at("20261201", 10, "X-MICROSOFT-CDO-ATTENDEE-CRITICAL-CHANGE:" + time))
            .replace("CN=Olga:mailto:olga@example.net", "CN=John:mailto:john@example.com")
            .replace("NEEDS-ACTION:mailto:john@example.com", status + ":mailto:olga@example.net");
    assertThat(deliverFrom("olga@example.net", mail, john).values())
        .containsOnly(DeliveryResult.DELIVERED);
  }

  private List<Integer> statuses() {
    return calendar().getFirst().recipients().stream()
        .map(row -> row.properties().integer(Tags.PR_RECIPIENT_TRACKSTATUS, 0))
        .toList();
  }
}
