package org.mapano.mapi.calendar.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarProperty;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.inbound.CalendarReader;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.InboundOptions;
import org.mapano.mapi.mime.inbound.MimeToMapi;
import org.mapano.mapi.mime.inbound.TnefDecoder;
import org.mapano.mapi.mime.outbound.AddressLookup;
import org.mapano.mapi.mime.outbound.MapiToMime;
import org.mapano.mapi.mime.outbound.OutboundOptions;
import org.mapano.mapi.prop.Tags;

/** What is written says the same when it is read again. */
class CalendarRoundTripTest {
  private static final Instant NOW = Instant.parse("2026-02-20T08:00:00Z");
  private static final CalendarReader READER = CalendarReader.in("Europe/Amsterdam");
  private static final List<CalendarProperty> KEPT =
      List.of(
          CalendarProperties.START,
          CalendarProperties.END,
          CalendarProperties.DURATION,
          CalendarProperties.ALL_DAY,
          CalendarProperties.LOCATION,
          CalendarProperties.BUSY_STATUS,
          CalendarProperties.INTENDED_BUSY,
          CalendarProperties.STATE_FLAGS,
          CalendarProperties.RESPONSE_STATUS,
          CalendarProperties.SEQUENCE,
          CalendarProperties.RECURRING,
          CalendarProperties.RECURRENCE,
          CalendarProperties.ZONE_STRUCT,
          CalendarProperties.ZONE_NAME,
          CalendarProperties.CLIP_START,
          CalendarProperties.CLIP_END,
          CalendarProperties.GLOBAL_ID,
          CalendarProperties.CLEAN_GLOBAL_ID,
          CalendarProperties.KEYWORDS,
          CalendarProperties.PRIVATE,
          CalendarProperties.REMINDER_SET,
          CalendarProperties.REPLACE_TIME);

  private static String sample(String name) {
    try (InputStream in = CalendarReader.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String write(MapiMessage message) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new MapiToMime(OutboundOptions.spooler("host", NOW, "Mapano"), AddressLookup.NONE)
          .write(message, out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static MapiMessage read(String mail) {
    try {
      return new MimeToMapi(InboundOptions.DEFAULT, AddressResolver.NONE, TnefDecoder.NONE, READER)
          .convert(ByteSource.of(mail.getBytes(StandardCharsets.UTF_8)), NOW);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Object value(CalendarProperty property, MapiMessage item) {
    var found = item.named().get(property.name());
    return found == null ? null : found.value();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outlook-request.ics",
        "google-request.ics",
        "apple-allday.ics",
        "thunderbird-series.ics",
        "exchange-cancel-one.ics"
      })
  void aMailSaysWhatTheItemSaid(String name) {
    String text = sample(name);
    if (!text.contains("ORGANIZER")) {
      text = text.replace("BEGIN:VEVENT\n", "BEGIN:VEVENT\nORGANIZER:mailto:anna@example.com\n");
    }
    MapiMessage first = READER.decode(text, AddressResolver.NONE, NOW).item().orElseThrow();

    String mail = write(first);
    MapiMessage second = read(mail);

    assertThat(mail).contains("Content-Type: text/calendar").doesNotContain("winmail.dat");
    assertThat(MeetingClass.of(second)).isEqualTo(MeetingClass.of(first));
    for (CalendarProperty property : KEPT) {
      assertThat(value(property, second))
          .as(property.name().toString())
          .isEqualTo(value(property, first));
    }
    assertThat(second.attachments()).hasSameSizeAs(first.attachments());
    assertThat(second.properties().string(Tags.PR_SUBJECT))
        .isEqualTo(first.properties().string(Tags.PR_SUBJECT));
    assertThat(second.properties().integer(Tags.PR_IMPORTANCE, -1))
        .isEqualTo(first.properties().integer(Tags.PR_IMPORTANCE, -1));
  }

  @Test
  void anAnswerNamesTheOrganiserAndWhoAnswers() {
    MapiMessage answer =
        READER.decode(sample("google-request.ics"), AddressResolver.NONE, NOW).item().orElseThrow();
    answer.properties().put(Tags.PR_MESSAGE_CLASS, MeetingClass.ACCEPTED);
    var organizer = answer.recipients().getFirst();
    var room = answer.recipients().get(2);
    organizer.properties().put(Tags.PR_RECIPIENT_TYPE, 1).remove(Tags.PR_RECIPIENT_FLAGS);
    answer.recipients().clear();
    answer.recipients().add(organizer);
    answer
        .properties()
        .put(Tags.PR_SENT_REPRESENTING_ADDRTYPE, "SMTP")
        .put(
            Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS,
            room.properties().string(Tags.PR_SMTP_ADDRESS));

    String mail = write(answer);

    assertThat(mail.replace("=\r\n", "").replace("\r\n ", ""))
        .contains("METHOD:REPLY")
        .contains("ORGANIZER;CN=3Dgina@example.net:mailto:gina@example.net")
        .contains("PARTSTAT=3DACCEPTED")
        .contains("mailto:room1@example.org")
        .contains("UID:7kukuqrfedlm2f9t0vr4ah6s1b@google.com");
    assertThat(MeetingClass.of(read(mail))).isEqualTo(MeetingClass.ACCEPTED);
  }

  @Test
  void noTextCanAddLinesToACalendar() {
    MapiMessage item =
        READER.decode(sample("google-request.ics"), AddressResolver.NONE, NOW).item().orElseThrow();
    item.properties().put(Tags.PR_SUBJECT, "a\r\nATTENDEE:mailto:eve@example.com\nX:\\,;");
    CalendarProperties.ZONE_NAME.put(item, "zone\"\r\nX-EVIL:1");
    item.properties().put(Tags.PR_SENT_REPRESENTING_NAME, "b\"\r\nX-EVIL:2");

    String text =
        CalendarText.of(
                item,
                new CalendarPeople(
                    new CalendarPeople.Person("n\"\r\nX-EVIL:3", "o@example.com", 1, 0),
                    null,
                    List.of()))
            .orElseThrow()
            .text();

    assertThat(text.lines()).noneMatch(line -> line.startsWith("X-EVIL"));
    assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    assertThat(text).contains("SUMMARY:a\\nATTENDEE:mailto:eve@example.com\\nX:\\\\\\,\\;");
  }
}
