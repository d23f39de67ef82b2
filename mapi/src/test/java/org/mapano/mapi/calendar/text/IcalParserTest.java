package org.mapano.mapi.calendar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IcalParserTest {
  @Test
  void foldedLinesParametersAndEscapesAreUnderstood() throws MalformedCalendarException {
    IcalComponent calendar =
        IcalParser.parse(
            "BEGIN:VCALENDAR\nVERSION:2.0\nnonsense\nbegin:vevent\n"
                + "summary;language=de:a\\, b\n  c\\nd\n"
                + "ATTENDEE;CN=\"Berg, B: x\";ROLE=CHAIR:mailto:b@example.com\n"
                + "END:VEVENT\n");

    IcalComponent event = calendar.inner("VEVENT").getFirst();
    assertThat(event.text("SUMMARY", "")).isEqualTo("a, b c\nd");
    assertThat(event.first("ATTENDEE").parameter("CN")).isEqualTo("Berg, B: x");
    assertThat(calendar.text("VERSION", "")).isEqualTo("2.0");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws MalformedCalendarException {
    String text =
        new IcalWriter()
            .begin("VCALENDAR")
            .raw("X-A", Map.of("CN", "ü, \"q\"; x"), "1")
            .text("SUMMARY", "long ".repeat(40) + "; \\ , ä\r\n2")
            .end("VCALENDAR")
            .toString();

    IcalComponent read = IcalParser.parse(text);
    assertThat(text.lines()).allMatch(line -> line.length() <= 76);
    assertThat(read.first("X-A").parameter("CN")).isEqualTo("ü, 'q'; x");
    assertThat(read.text("SUMMARY", "")).isEqualTo("long ".repeat(40) + "; \\ , ä\n2");
  }

  @Test
  void tooMuchIsRefused() {
    String deep = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(20);
    String many = "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nEND:VEVENT\n".repeat(3_000);
    String wide = "BEGIN:VCALENDAR\n" + "X-A:1\n".repeat(50_000);
    String vast = "BEGIN:VCALENDAR\nX-A:" + "x".repeat(IcalParser.MAX_TEXT);
    for (String text : new String[] {deep, many, wide, vast, "", "BEGIN:VCARD\nEND:VCARD"}) {
      assertThatThrownBy(() -> IcalParser.parse(text))
          .isInstanceOf(MalformedCalendarException.class);
    }
  }
}
