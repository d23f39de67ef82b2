package org.mapano.ejb.delivery;

import org.mapano.ejb.config.ServerConfig;
import org.mapano.mapi.calendar.inbound.CalendarReader;

/** Reads calendars in mail as the configuration says. */
final class Calendars {
  private Calendars() {}

  /** A reader for times that have no zone in the option {@code server_timezone}. */
  static CalendarReader reader(ServerConfig config) {
    return CalendarReader.in(config.get("ical", "server_timezone"));
  }
}
