package org.mapano.mapi.calendar.inbound;

import java.time.Duration;
import java.util.Optional;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.time.MapiTime;

/** The reminder of an event: the first alarm that can be read (RFC 5545 3.6.6). */
final class Alarm {
  private static final long USUAL = 15;
  private static final long LONGEST = 1_000_000;

  /** What clients write to say that the usual number of minutes is meant. */
  private static final int USUAL_CODE = 1_525_252_321;

  private final IcalComponent event;
  private final MapiMessage item;

  Alarm(IcalComponent event, MapiMessage item) {
    this.event = event;
    this.item = item;
  }

  void read(EventTimes at) {
    Optional<Long> minutes =
        event.inner("VALARM").stream()
            .map(alarm -> minutes(alarm, at))
            .flatMap(Optional::stream)
            .findFirst();
    CalendarProperties.REMINDER_SET.put(item, minutes.isPresent());
    CalendarProperties.REMINDER_MINUTES.put(item, minutes.orElse(USUAL).intValue());
    if (minutes.isPresent()) {
      CalendarProperties.REMINDER_TIME.put(item, at.start().ticks());
      CalendarProperties.REMINDER_SIGNAL.put(
          item, MapiTime.ticks(at.start().instant().minus(Duration.ofMinutes(minutes.get()))));
    }
  }

  private static Optional<Long> minutes(IcalComponent alarm, EventTimes at) {
    IcalProperty trigger = alarm.first("TRIGGER");
    if (trigger == null) {
      return Optional.empty();
    }
    if (trigger.is("VALUE", "DATE-TIME")) {
      return absolute(trigger, at);
    }
    Optional<Duration> relative = TimeReader.duration(trigger.value());
    boolean ofEnd = trigger.is("RELATED", "END");
    return relative.map(offset -> {
      long before = -offset.toMinutes() - (ofEnd ? at.minutes() : 0);
      return before == USUAL_CODE ? USUAL : Math.clamp(before, 0, LONGEST);
    });
  }

  private static Optional<Long> absolute(IcalProperty trigger, EventTimes at) {
    try {
      IcalTime time = TimeReader.utc().time(trigger);
      long before = Duration.between(time.instant(), at.start().instant()).toMinutes();
      return Optional.of(Math.clamp(before, 0, LONGEST));
    } catch (MalformedCalendarException unreadable) {
      return Optional.empty();
    }
  }
}
