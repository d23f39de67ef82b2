package org.mapano.mapi.calendar.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.calendar.text.IcalParser;
import org.mapano.mapi.calendar.text.IcalWriter;
import org.mapano.mapi.calendar.text.MalformedCalendarException;

class ZoneTest {
  /** Zones north and south, with changes at odd times, and without any. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Europe/London",
        "America/New_York",
        "Australia/Sydney",
        "Pacific/Auckland",
        "Australia/Lord_Howe",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "UTC"
      })
  void aZoneIsTheSameInJavaInMapiAndInCalendars(String name) throws MalformedCalendarException {
    ZoneRule rule = ZoneNames.find(name).orElseThrow();
    ZoneId zone = ZoneId.of(name);
    Instant first = Instant.parse("2026-01-01T00:00:00Z");
    for (int hour = 0; hour < 366 * 24; hour++) {
      Instant instant = first.plusSeconds(hour * 3_600L);
      LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
      assertThat(rule.wall(instant)).isEqualTo(wall);
      assertThat(rule.instant(wall)).isEqualTo(wall.atZone(zone).toInstant());
    }
    assertThat(ZoneStruct.read(ZoneStruct.write(rule))).isEqualTo(rule);
    IcalWriter out = new IcalWriter().begin("VCALENDAR");
    VtimezoneWriter.write(out, name, rule);
    String text = out.end("VCALENDAR").toString();
    assertThat(VtimezoneReader.read(IcalParser.parse(text).inner("VTIMEZONE").getFirst()))
        .contains(rule);
  }

  @Test
  void theStructureIsThatOfTheSpecification() {
    byte[] bytes = ZoneStruct.write(ZoneNames.find("Europe/Berlin").orElseThrow());

    assertThat(HexFormat.of().formatHex(bytes))
        .isEqualTo(
            "c4ffffff00000000c4ffffff"
                + "0000"
                + "00000a00000005000300000000000000"
                + "0000"
                + "00000300000005000200000000000000");
  }

  @Test
  void namesOfWindowsAndPathsAreKnown() {
    ZoneRule berlin = ZoneNames.find("Europe/Berlin").orElseThrow();

    assertThat(ZoneNames.find("W. Europe Standard Time")).contains(berlin);
    assertThat(ZoneNames.find("/freeassociation.sourceforge.net/Europe/Berlin")).contains(berlin);
    assertThat(ZoneNames.find("Customized Time Zone")).isEmpty();
    assertThat(ZoneNames.find("")).isEmpty();
  }

  @Test
  void aDamagedStructureIsRefused() {
    byte[] bytes = ZoneStruct.write(ZoneNames.find("Europe/Berlin").orElseThrow());
    bytes[16] = 77;

    assertThatThrownBy(() -> ZoneStruct.read(bytes)).isInstanceOf(MalformedCalendarException.class);
    assertThatThrownBy(() -> ZoneStruct.read(new byte[47]))
        .isInstanceOf(MalformedCalendarException.class);
  }
}
