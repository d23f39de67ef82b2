package org.mapano.mapi.calendar.inbound;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** An event that stands for one occurrence of another (RECURRENCE-ID). */
final class ChangedEvent {
  private final IcalComponent series;
  private final IcalComponent event;
  private final LocalDateTime original;
  private final EventTimes usual;
  private final EventTimes at;

  ChangedEvent(
      IcalComponent series,
      IcalComponent event,
      LocalDateTime original,
      EventTimes usual,
      TimeReader times)
      throws MalformedCalendarException {
    this.series = series;
    this.event = event;
    this.original = original;
    this.usual = usual;
    EventTimes own = EventTimes.of(event, times);
    if (own == null) {
      throw new MalformedCalendarException("An occurrence without beginning");
    }
    this.at = own;
  }

  private ZoneRule zone() {
    return usual.start().zone();
  }

  /** What the blob says of it. */
  ChangedOccurrence occurrence() {
    int busy = transparent(event) ? 0 : 2;
    return ChangedOccurrence.of(
        at.start().in(zone()),
        at.end().in(zone()),
        original,
        other("SUMMARY"),
        other("LOCATION"),
        transparent(event) == transparent(series) ? null : Integer.valueOf(busy),
        at.allDay() == usual.allDay() ? null : Integer.valueOf(at.allDay() ? 1 : 0),
        other("DESCRIPTION") != null);
  }

  private static boolean transparent(IcalComponent event) {
    return event.text("TRANSP", "").equalsIgnoreCase("TRANSPARENT");
  }

  /** A text that differs from that of the series, or null. */
  private String other(String property) {
    String own = event.text(property, "");
    return Objects.equals(own, series.text(property, "")) ? null : own;
  }

  /** The occurrence as an item. */
  MapiMessage message(Method method, Instant now) throws MalformedCalendarException {
    MapiMessage message = new MapiMessage();
    new EventReader(event, message, method.isAnswer() ? Method.PUBLISH : method).read(at, now);
    message.properties().put(Tags.PR_MESSAGE_CLASS, MeetingClass.EXCEPTION);
    CalendarProperties.IS_EXCEPTION.put(message, true);
    CalendarProperties.REPLACE_TIME.put(message, MapiTime.ticks(zone().instant(original)));
    byte[] id = CalendarProperties.CLEAN_GLOBAL_ID.bytes(message);
    CalendarProperties.GLOBAL_ID.put(message, GlobalObjectId.on(id, original.toLocalDate()));
    return message;
  }
}
