package org.mapano.mapi.calendar.outbound;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.recurrence.AppointmentRecurrence;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.recurrence.RruleWriter;
import org.mapano.mapi.calendar.text.IcalWriter;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.VtimezoneWriter;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.calendar.zone.ZoneStruct;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;

/** Writes the time zone of an item, the item and its changed occurrences. */
final class SeriesWriter {
  private final IcalWriter out;
  private final MapiMessage item;
  private final CalendarPeople people;
  private final String method;

  SeriesWriter(IcalWriter out, MapiMessage item, CalendarPeople people, String method) {
    this.out = out;
    this.item = item;
    this.people = people;
    this.method = method;
  }

  void write() throws MalformedCalendarException {
    ZoneRule zone = zone();
    String name = CalendarProperties.ZONE_NAME.text(item, "").strip();
    boolean utc = zone.equals(ZoneRule.UTC) && name.isEmpty();
    WrittenTimes times = new WrittenTimes(zone, utc ? "" : name.isEmpty() ? "Local" : name);
    if (!utc) {
      VtimezoneWriter.write(out, times.name(), zone);
    }
    EventWriter event = new EventWriter(out, item, people, method, times);
    byte[] blob = CalendarProperties.RECURRENCE.bytes(item);
    if (blob == null || !CalendarProperties.RECURRING.bool(item)) {
      event.write(occurrence());
      return;
    }
    try {
      series(event, RecurrenceReader.read(blob), times);
    } catch (DateTimeException beyond) {
      throw new MalformedCalendarException("Recurrence beyond all times");
    }
  }

  private ZoneRule zone() throws MalformedCalendarException {
    byte[] struct = CalendarProperties.ZONE_STRUCT.bytes(item);
    return struct == null ? ZoneRule.UTC : ZoneStruct.read(struct);
  }

  /** Which occurrence of a series the item is, if it is one. */
  private EventWriter.Extra occurrence() {
    Long replaced = CalendarProperties.REPLACE_TIME.time(item);
    return (text, times, allDay) -> {
      if (replaced != null && CalendarProperties.IS_EXCEPTION.bool(item)) {
        times.write(text, "RECURRENCE-ID", replaced, allDay);
      }
    };
  }

  private void series(EventWriter event, AppointmentRecurrence recurrence, WrittenTimes times)
      throws MalformedCalendarException {
    boolean days = CalendarProperties.ALL_DAY.bool(item);
    Optional<String> rule = RruleWriter.write(recurrence, days, times.zone());
    if (rule.isEmpty()) {
      throw new MalformedCalendarException("A rule that iCalendar has no words for");
    }
    Set<LocalDate> changed = new HashSet<>();
    recurrence.changes().forEach(change -> changed.add(change.original().toLocalDate()));
    event.write((text, written, allDay) -> {
      text.raw("RRULE", rule.get());
      for (LocalDate deleted : recurrence.pattern().deleted()) {
        if (!changed.contains(deleted)) {
          written.write(
              text, "EXDATE", deleted.atStartOfDay().plusMinutes(recurrence.startOffset()), allDay);
        }
      }
    });
    for (ChangedOccurrence change : recurrence.changes()) {
      event.write(change, message(change, times));
    }
  }

  /** The item inside that tells more of an occurrence; null when there is none. */
  private MapiMessage message(ChangedOccurrence change, WrittenTimes times) {
    for (MapiAttachment attachment : item.attachments()) {
      MapiMessage inner = attachment.embedded();
      Long replaced = inner == null ? null : CalendarProperties.REPLACE_TIME.time(inner);
      if (replaced != null && replaced == times.ticks(change.original())) {
        return inner;
      }
    }
    return null;
  }
}
