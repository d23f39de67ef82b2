package org.mapano.mapi.calendar.inbound;

import java.time.Instant;
import java.time.LocalDateTime;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.time.MapiTime;

/**
 * A time of a calendar.
 *
 * @param wall wall time, the beginning of the day for a date
 * @param zone its time zone
 * @param zoneName name of the zone, empty for none
 * @param date whether only a day was given
 */
record IcalTime(LocalDateTime wall, ZoneRule zone, String zoneName, boolean date) {
  Instant instant() {
    return zone.instant(wall);
  }

  long ticks() {
    return MapiTime.ticks(instant());
  }

  /** The same moment in the wall time of another zone; a day stays the day it is. */
  LocalDateTime in(ZoneRule other) {
    return date || zone.equals(other) ? wall : other.wall(instant());
  }

  IcalTime at(LocalDateTime time) {
    return new IcalTime(time, zone, zoneName, date);
  }

  boolean isMidnight() {
    return wall.toLocalTime().toSecondOfDay() == 0;
  }
}
