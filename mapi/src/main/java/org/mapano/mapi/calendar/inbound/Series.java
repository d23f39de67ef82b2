package org.mapano.mapi.calendar.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.recurrence.AppointmentRecurrence;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.calendar.recurrence.RecurrencePattern;
import org.mapano.mapi.calendar.recurrence.RecurrenceWriter;
import org.mapano.mapi.calendar.recurrence.RruleReader;
import org.mapano.mapi.calendar.series.ExceptionAttachment;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.time.MapiTime;

/** An event that recurs, with the occurrences that are left out or differ (calendar.md 4.7). */
final class Series {
  private static final int SIDE_EFFECTS = 0x161;
  private static final int ENDLESS_SECONDS = Integer.MAX_VALUE;

  private final IcalComponent event;
  private final EventTimes at;
  private final TimeReader times;
  private final MapiMessage item;

  Series(IcalComponent event, EventTimes at, TimeReader times, MapiMessage item) {
    this.event = event;
    this.at = at;
    this.times = times;
    this.item = item;
  }

  /**
   * Puts the recurrence into the item.
   *
   * @param others events with the same UID that each stand for one occurrence
   * @param now time of arrival
   */
  void read(List<IcalComponent> others, Method method, Instant now)
      throws MalformedCalendarException {
    RecurrencePattern pattern =
        RruleReader.read(event.first("RRULE").value(), at.start().wall(), until());
    TreeSet<LocalDate> deleted = new TreeSet<>(excluded());
    Map<LocalDate, ChangedOccurrence> changes = new HashMap<>();
    Map<LocalDate, MapiMessage> messages = new HashMap<>();
    for (IcalComponent other : others) {
      LocalDateTime original = times.time(other.first("RECURRENCE-ID")).in(zone());
      deleted.add(original.toLocalDate());
      if (!other.text("STATUS", "").equalsIgnoreCase("CANCELLED")) {
        ChangedEvent changed = new ChangedEvent(event, other, original, at, times);
        changes.put(original.toLocalDate(), changed.occurrence());
        messages.put(original.toLocalDate(), changed.message(method, now));
      }
    }
    if (deleted.size() > AppointmentRecurrence.MAX_EXCEPTIONS) {
      throw new MalformedCalendarException("Too many exceptions");
    }
    List<ChangedOccurrence> sorted =
        changes.values().stream().sorted(Comparator.comparing(ChangedOccurrence::start)).toList();
    List<LocalDate> modified = sorted.stream().map(change -> change.start().toLocalDate()).toList();
    put(pattern.except(new ArrayList<>(deleted), modified), sorted);
    for (ChangedOccurrence change : sorted) {
      item.attachments()
          .add(ExceptionAttachment.of(change, messages.get(change.original().toLocalDate())));
    }
  }

  private ZoneRule zone() {
    return at.start().zone();
  }

  private void put(RecurrencePattern pattern, List<ChangedOccurrence> changes) {
    int start = at.start().wall().toLocalTime().toSecondOfDay() / 60;
    int length = (int) Duration.between(at.start().wall(), at.end().wall()).toMinutes();
    AppointmentRecurrence recurrence =
        new AppointmentRecurrence(pattern, start, start + length, changes);
    CalendarProperties.RECURRENCE.put(item, RecurrenceWriter.write(recurrence));
    CalendarProperties.RECURRING.put(item, true);
    CalendarProperties.IS_RECURRING.put(item, true);
    CalendarProperties.RECURRENCE_TYPE.put(item, pattern.frequency().type());
    CalendarProperties.SIDE_EFFECTS.put(item, SIDE_EFFECTS);
    CalendarProperties.CLIP_START.put(item, day(pattern.start()));
    CalendarProperties.CLIP_END.put(
        item,
        pattern.last().equals(RecurrencePattern.ENDLESS)
            ? MapiTime.ticks(Instant.ofEpochSecond(ENDLESS_SECONDS))
            : day(pattern.last()));
  }

  private long day(LocalDate day) {
    return MapiTime.ticks(zone().instant(day.atStartOfDay()));
  }

  /** The last moment that the rule allows, in wall time; null without one. */
  private LocalDateTime until() throws MalformedCalendarException {
    IcalProperty rule = event.first("RRULE");
    for (String part : rule.value().toUpperCase(Locale.ROOT).split(";")) {
      if (part.startsWith("UNTIL=")) {
        IcalTime until = times.time(part.substring("UNTIL=".length()), rule);
        return until.date()
            ? until.wall().toLocalDate().atTime(23, 59)
            : at.allDay() ? until.wall() : until.in(zone());
      }
    }
    return null;
  }

  private List<LocalDate> excluded() throws MalformedCalendarException {
    List<LocalDate> days = new ArrayList<>();
    for (IcalProperty property : event.all("EXDATE")) {
      for (String value : property.value().split(",")) {
        if (!value.isBlank()) {
          days.add(times.time(value, property).in(zone()).toLocalDate());
        }
      }
    }
    return days;
  }
}
