package org.mapano.mapi.calendar.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.InboundOptions;
import org.mapano.mapi.mime.inbound.MimeToMapi;
import org.mapano.mapi.mime.inbound.TnefDecoder;
import org.mapano.mapi.prop.Tags;

/** Mail with a calendar in it, as it comes from other systems. */
class CalendarMailTest {
  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:one@example.com
      SUMMARY:Meeting
      DESCRIPTION:of the calendar
      ORGANIZER;CN=Olga:mailto:olga@example.com
      ATTENDEE:mailto:ben@example.org
      ATTENDEE:mailto:carl@example.org
      DTSTART:20260714T130000Z
      DTEND:20260714T140000Z
      END:VEVENT
      END:VCALENDAR
      """;

  private static final String HEADER =
      """
      From: Calendar <notify@example.com>
      To: ben@example.org
      Subject: Invitation: Meeting
      MIME-Version: 1.0
      """;

  private static MapiMessage convert(String mail) {
    try {
      byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      return new MimeToMapi(
              InboundOptions.DEFAULT,
              AddressResolver.NONE,
              TnefDecoder.NONE,
              CalendarReader.in("Europe/Amsterdam"))
          .convert(ByteSource.of(bytes), Instant.parse("2026-07-01T00:00:00Z"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String part(String type, String content) {
    return "--b\nContent-Type: " + type + "\n\n" + content + "\n";
  }

  private static String multipart(String subtype, String... parts) {
    return HEADER
        + "Content-Type: multipart/"
        + subtype
        + "; boundary=b\n\n"
        + String.join("", parts)
        + "--b--\n";
  }

  @Test
  void aCalendarAloneIsTheMessage() {
    MapiMessage message =
        convert(HEADER + "Content-Type: text/calendar; method=REQUEST\n\n" + CALENDAR);

    assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.REQUEST);
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("Meeting");
    assertThat(message.properties().string(Tags.PR_BODY)).isEqualTo("of the calendar");
    assertThat(message.attachments()).isEmpty();
  }

  @Test
  void aCalendarAsAlternativeLeavesTheText() {
    MapiMessage message =
        convert(
            multipart(
                "alternative",
                part("text/plain", "the text"),
                part("text/html", "<p>the text</p>"),
                part("text/calendar; method=REQUEST; charset=UTF-8", CALENDAR)));

    assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.REQUEST);
    assertThat(new String(message.properties().bytes(Tags.PR_HTML), StandardCharsets.UTF_8))
        .contains("<p>the text</p>");
    assertThat(message.properties().string(Tags.PR_BODY)).startsWith("the text");
    assertThat(message.attachments()).isEmpty();
    assertThat(message.recipients()).hasSize(1);
    assertThat(message.properties().string(Tags.PR_SENDER_SMTP_ADDRESS)).isNull();
    assertThat(message.properties().string(Tags.PR_SENDER_EMAIL_ADDRESS))
        .isEqualTo("notify@example.com");
    assertThat(message.properties().string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS))
        .isEqualTo("olga@example.com");
    assertThat(GlobalObjectId.uid(CalendarProperties.GLOBAL_ID.bytes(message)))
        .isEqualTo("one@example.com");
  }

  @Test
  void theSameCalendarOnceMoreIsAFile() {
    MapiMessage message =
        convert(
            HEADER
                + "Content-Type: multipart/mixed; boundary=a\n\n--a\n"
                + "Content-Type: multipart/alternative; boundary=b\n\n"
                + part("text/plain", "the text")
                + part("text/calendar; method=REQUEST", CALENDAR)
                + "--b--\n--a\nContent-Type: application/ics; name=invite.ics\n"
                + "Content-Disposition: attachment; filename=invite.ics\n\n"
                + CALENDAR
                + "\n--a--\n");

    assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.REQUEST);
    assertThat(message.attachments())
        .singleElement()
        .satisfies(attachment -> {
          assertThat(attachment.embedded()).isNull();
          assertThat(attachment.properties().string(Tags.PR_ATTACH_LONG_FILENAME))
              .isEqualTo("invite.ics");
        });
  }

  @Test
  void anAttachedRequestIsAnItemInTheMessageToo() {
    MapiMessage message =
        convert(
            multipart("mixed", part("text/plain", "the text"), part("text/calendar", CALENDAR)));

    assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.REQUEST);
    assertThat(message.properties().string(Tags.PR_BODY)).startsWith("the text");
    assertThat(message.attachments())
        .singleElement()
        .satisfies(attachment ->
            assertThat(attachment.embedded().properties().string(Tags.PR_BODY))
                .isEqualTo("of the calendar"));
  }

  @Test
  void anAttachedAppointmentStaysOne() {
    MapiMessage message =
        convert(
            multipart(
                "mixed",
                part("text/plain", "the text"),
                part("text/calendar", CALENDAR.replace("METHOD:REQUEST\n", ""))));

    assertThat(MeetingClass.of(message)).isEqualTo("IPM.Note");
    assertThat(message.attachments())
        .singleElement()
        .satisfies(attachment ->
            assertThat(MeetingClass.of(attachment.embedded())).isEqualTo(MeetingClass.APPOINTMENT));
  }

  @Test
  void aBrokenCalendarIsAnAttachmentOfOrdinaryMail() throws IOException {
    MapiMessage message =
        convert(
            multipart(
                "alternative",
                part("text/plain", "the text"),
                part("text/calendar", CALENDAR.replace("DTSTART:2026", "DTSTART:soon"))));

    assertThat(MeetingClass.of(message)).isEqualTo("IPM.Note");
    assertThat(message.properties().string(Tags.PR_BODY)).startsWith("the text");
    assertThat(message.attachments()).hasSize(1);
    assertThat(message.attachments().getFirst().properties().string(Tags.PR_ATTACH_LONG_FILENAME))
        .isEqualTo("unparsable_ical");
    assertThat(new String(message.attachments().getFirst().data().read(), StandardCharsets.UTF_8))
        .contains("DTSTART:soon")
        .contains("END:VCALENDAR");
  }

  @Test
  void anAnswerComesFromWhoSentIt() {
    MapiMessage message =
        convert(
            HEADER.replace("Invitation", "Accepted")
                + "Content-Type: text/calendar; method=REPLY\n\n"
                + CALENDAR
                    .replace("METHOD:REQUEST", "METHOD:REPLY")
                    .replace("ATTENDEE:mailto:carl@example.org\n", "")
                    .replace("ATTENDEE:", "ATTENDEE;PARTSTAT=ACCEPTED:"));

    assertThat(MeetingClass.of(message)).isEqualTo(MeetingClass.ACCEPTED);
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("Accepted: Meeting");
    assertThat(message.properties().string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS))
        .isEqualTo("notify@example.com");
  }
}
