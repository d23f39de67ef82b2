package org.mapano.mapi.calendar.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneStruct;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.SubjectPrefix;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Puts what one event says into an item (calendar.md 4.3), except for people and recurrence. */
final class EventReader {
  private static final int MAX_SUBJECT = 16 * 1024;
  private static final int MAX_BODY = 4 * 1024 * 1024;
  private static final int MAX_KEYWORDS = 200;
  private static final int MAX_KEYWORD = 255;
  private static final int SIDE_EFFECTS = 0x171;
  private static final int NO_NUMBER = -1;

  private final IcalComponent event;
  private final MapiMessage item;
  private final Method method;

  EventReader(IcalComponent event, MapiMessage item, Method method) {
    this.event = event;
    this.item = item;
    this.method = method;
  }

  /**
   * Reads the event.
   *
   * @param at its times; null when it has none
   * @param now time of arrival
   */
  void read(EventTimes at, Instant now) throws MalformedCalendarException {
    method.apply(event, item);
    texts();
    urgency();
    identity(now);
    if (at != null) {
      times(at);
      new Alarm(event, item).read(at);
    }
  }

  private void texts() {
    PropMap properties = item.properties();
    String subject = cut(event.text("SUMMARY", "").replaceAll("[\\r\\n]+", " "), MAX_SUBJECT);
    SubjectPrefix parts = SubjectPrefix.of(subject);
    properties
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_SUBJECT_PREFIX, parts.prefix())
        .put(Tags.PR_NORMALIZED_SUBJECT, parts.normalized())
        .put(Tags.PR_CONVERSATION_TOPIC, parts.normalized());
    IcalProperty description =
        event.has("DESCRIPTION") ? event.first("DESCRIPTION") : event.first("COMMENT");
    if (description != null) {
      String text = cut(description.text(), MAX_BODY).replace("\r\n", "\n");
      properties.put(Tags.PR_BODY, text.replace("\n", "\r\n"));
    }
    String location = cut(event.text("LOCATION", ""), MAX_SUBJECT);
    CalendarProperties.LOCATION.put(item, location);
    CalendarProperties.WHERE.put(item, location);
    List<String> keywords =
        event.all("CATEGORIES").stream()
            .flatMap(categories -> categories.texts().stream())
            .map(keyword -> cut(keyword, MAX_KEYWORD))
            .distinct()
            .limit(MAX_KEYWORDS)
            .toList();
    if (!keywords.isEmpty()) {
      CalendarProperties.KEYWORDS.put(item, keywords);
    }
    if (event.has("URL")) {
      CalendarProperties.URL.put(item, cut(event.first("URL").value().strip(), MAX_SUBJECT));
    }
    List<String> contacts =
        event.all("CONTACT").stream()
            .map(contact -> cut(contact.text().strip(), MAX_KEYWORD))
            .limit(MAX_KEYWORDS)
            .toList();
    if (!contacts.isEmpty()) {
      CalendarProperties.CONTACTS.put(item, contacts);
    }
    String pattern = event.text("X-KOPANO-REC-PATTERN", event.text("X-ZARAFA-REC-PATTERN", ""));
    CalendarProperties.PATTERN_TEXT.put(item, cut(pattern, MAX_SUBJECT));
  }

  private void urgency() {
    int priority = number("PRIORITY", 5);
    int level = priority >= 1 && priority <= 4 ? 1 : priority >= 6 && priority <= 9 ? -1 : 0;
    int sensitivity =
        switch (event.text("CLASS", "").toUpperCase(Locale.ROOT)) {
          case "PRIVATE" -> 2;
          case "CONFIDENTIAL" -> 3;
          default -> 0;
        };
    item.properties()
        .put(Tags.PR_IMPORTANCE, level + 1)
        .put(Tags.PR_PRIORITY, level)
        .put(Tags.PR_SENSITIVITY, sensitivity);
    CalendarProperties.PRIVATE.put(item, sensitivity == 2);
    int intended = intended();
    CalendarProperties.BUSY_STATUS.put(item, method.busy(intended));
    CalendarProperties.INTENDED_BUSY.put(item, method.isAnswer() ? -1 : intended);
  }

  private int intended() {
    String proposed =
        event
            .text("X-MICROSOFT-CDO-INTENDEDSTATUS", event.text("X-MICROSOFT-CDO-BUSYSTATUS", ""))
            .toUpperCase(Locale.ROOT);
    return switch (proposed) {
      case "FREE" -> 0;
      case "TENTATIVE" -> 1;
      case "BUSY" -> 2;
      case "OOF" -> 3;
      default -> event.text("TRANSP", "").equalsIgnoreCase("TRANSPARENT") ? 0 : 2;
    };
  }

  private void identity(Instant now) {
    int sequence = Math.max(number("SEQUENCE", 0), number("X-MICROSOFT-CDO-APPT-SEQUENCE", 0));
    CalendarProperties.SEQUENCE.put(item, Math.max(sequence, number("X-MOZ-GENERATION", 0)));
    item.properties()
        .put(CalendarTags.PR_OWNER_APPT_ID, number("X-MICROSOFT-CDO-OWNERAPPTID", NO_NUMBER));
    String uid = event.text("UID", "");
    if (!uid.isEmpty()) {
      CalendarProperties.GLOBAL_ID.put(item, GlobalObjectId.ofUid(uid));
      CalendarProperties.CLEAN_GLOBAL_ID.put(item, GlobalObjectId.ofUid(uid));
    }
    long arrival = MapiTime.ticks(now);
    CalendarProperties.OWNER_CHANGE.put(
        item, utc("X-MICROSOFT-CDO-OWNER-CRITICAL-CHANGE", arrival));
    CalendarProperties.ATTENDEE_CHANGE.put(
        item, utc("X-MICROSOFT-CDO-ATTENDEE-CRITICAL-CHANGE", arrival));
    CalendarProperties.SIDE_EFFECTS.put(item, SIDE_EFFECTS);
    CalendarProperties.SEND_AS_ICAL.put(item, true);
    CalendarProperties.RECURRING.put(item, false);
    CalendarProperties.IS_RECURRING.put(item, false);
    CalendarProperties.IS_EXCEPTION.put(item, false);
    CalendarProperties.RECURRENCE_TYPE.put(item, 0);
  }

  /** A time that is of use only when it can be read; the time of arrival otherwise. */
  private long utc(String property, long absent) {
    IcalProperty found = event.has(property) ? event.first(property) : event.first("DTSTAMP");
    if (found == null || !found.value().strip().endsWith("Z")) {
      return absent;
    }
    try {
      return TimeReader.utc().time(found).ticks();
    } catch (MalformedCalendarException unreadable) {
      return absent;
    }
  }

  private void times(EventTimes at) {
    long start = at.start().ticks();
    long end = at.end().ticks();
    CalendarProperties.START.put(item, start);
    CalendarProperties.END.put(item, end);
    CalendarProperties.COMMON_START.put(item, start);
    CalendarProperties.COMMON_END.put(item, end);
    CalendarProperties.DURATION.put(item, at.minutes());
    CalendarProperties.ALL_DAY.put(item, at.allDay());
    item.properties().put(CalendarTags.PR_START_DATE, start).put(CalendarTags.PR_END_DATE, end);
    CalendarProperties.ZONE_STRUCT.put(item, ZoneStruct.write(at.start().zone()));
    if (!at.start().zoneName().isEmpty()) {
      CalendarProperties.ZONE_NAME.put(item, cut(at.start().zoneName(), MAX_KEYWORD));
    }
  }

  private int number(String property, int absent) {
    String text = event.text(property, "");
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : absent;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
