package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.prop.Tags;

/** What becomes of invitations in special cases (RES-*, DAGENT-09). */
class MeetingTest extends MeetingTestBase {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  @Test
  void anInvitationIsDeliveredAndNoted() {
    request("one", at("20261201", 10));

    assertThat(all(john, inbox(john)))
        .singleElement()
        .satisfies(message -> {
          assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.REQUEST);
          assertThat(message.properties().bool(Tags.PR_PROCESSED)).isTrue();
          assertThat(start(message)).isEqualTo("2026-12-01T09:00:00Z");
        });
    assertThat(calendar())
        .singleElement()
        .satisfies(item -> {
          assertThat(MeetingClass.of(item)).isEqualTo(MeetingClass.APPOINTMENT);
          assertThat(CalendarProperties.BUSY_STATUS.integer(item, -1)).isEqualTo(1);
          assertThat(CalendarProperties.RESPONSE_STATUS.integer(item, -1)).isEqualTo(5);
        });
    assertThat(sent()).isEmpty();
    request("one", at("20261201", 10));
    assertThat(calendar()).hasSize(1);
    cancel("one", at("20261201", 10, "SEQUENCE:1"));
    assertThat(calendar())
        .singleElement()
        .satisfies(item -> {
          assertThat(CalendarProperties.BUSY_STATUS.integer(item, -1)).isZero();
          assertThat(CalendarProperties.STATE_FLAGS.integer(item, 0)).isEqualTo(7);
        });
    assertThat(all(john, inbox(john))).hasSize(3);
  }

  @Test
  void withoutTheProcessorNothingIsNoted() {
    store.option("mr_autoprocessor", "");
    request("one", at("20261201", 10));

    assertThat(all(john, inbox(john))).hasSize(1);
    assertThat(calendar()).isEmpty();
  }

  @Test
  void anAnswerIsDeliveredAsOne() {
    deliver(mail("REPLY", "one", at("20261201", 10)).replace("NEEDS-ACTION", "DECLINED"), john);

    assertThat(all(john, inbox(john)))
        .singleElement()
        .satisfies(
            message -> assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.DECLINED));
    assertThat(calendar()).isEmpty();
  }

  @Test
  void aRoomIsBookedOnceAtATime() {
    answers(true, true, false);
    request("one", at("20261201", 10));
    request("two", at("20261201", 10));
    request("three", at("20261201", 11));

    assertThat(calendar())
        .extracting(MeetingTestBase::start)
        .containsExactlyInAnyOrder(
            Instant.parse("2026-12-01T09:00:00Z"), Instant.parse("2026-12-01T10:00:00Z"));
    assertThat(sent())
        .containsExactly(MeetingClass.ACCEPTED, MeetingClass.DECLINED, MeetingClass.ACCEPTED);
    assertThat(load(john, folders(john).outbox(), 1).properties().string(Tags.PR_BODY))
        .contains("2026-12-01");
    answers(null, false, null);
    request("four", at("20261201", 10));
    assertThat(calendar()).hasSize(3);
  }

  @Test
  void occurrencesOfSeriesConflictToo() throws MalformedCalendarException {
    answers(true, true, false);
    request("series", at("20261201", 10, "RRULE:FREQ=WEEKLY;COUNT=4"));
    request("single", at("20261215", 10));
    request("other", at("20261214", 10, "RRULE:FREQ=DAILY;COUNT=3"));
    request("beside", at("20261216", 10));

    assertThat(sent())
        .containsExactly(
            MeetingClass.ACCEPTED,
            MeetingClass.DECLINED,
            MeetingClass.DECLINED,
            MeetingClass.ACCEPTED);
    assertThat(calendar()).hasSize(2);
  }

  @Test
  void aRoomCanRefuseSeries() {
    answers(true, false, true);
    request("series", at("20261201", 10, "RRULE:FREQ=WEEKLY;COUNT=4"));

    assertThat(calendar()).isEmpty();
    assertThat(all(john, folders(john).outbox()))
        .singleElement()
        .satisfies(answer -> {
          assertThat(MeetingClass.of(answer)).isEqualTo(MeetingClass.DECLINED);
          assertThat(answer.properties().string(Tags.PR_BODY))
              .startsWith("Recurring meetings are not allowed");
        });
  }

  @Test
  void anUpdateMovesTheBookingAndAnOlderOneDoesNot() {
    answers(true, true, false);
    request("one", at("20261201", 10, "SEQUENCE:1"));
    request("one", at("20261202", 10, "SEQUENCE:2"));
    request("one", at("20261203", 10, "SEQUENCE:1"));

    assertThat(calendar())
        .extracting(MeetingTestBase::start)
        .containsExactly(Instant.parse("2026-12-02T09:00:00Z"));
    assertThat(sent()).hasSize(2);
    request("two", at("20261201", 10));
    assertThat(calendar()).hasSize(2);
  }

  @Test
  void aSenderThatMustNotBeAnsweredGetsNoAnswer() {
    answers(true, true, false);
    deliverFrom("", mail("REQUEST", "one", at("20261201", 10)), john);

    assertThat(calendar()).hasSize(1);
    assertThat(sent()).isEmpty();
  }

  @Test
  void aBrokenInvitationIsOrdinaryMail() {
    answers(true, true, false);
    request("one", "DTSTART:soon");

    assertThat(calendar()).isEmpty();
    assertThat(all(john, inbox(john)))
        .singleElement()
        .satisfies(message -> {
          assertThat(MeetingClass.of(message)).isEqualTo("IPM.Note");
          assertThat(message.attachments()).hasSize(1);
        });
  }
}
