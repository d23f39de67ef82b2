package org.mapano.mapi.calendar.outbound;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapano.mapi.body.BodySync;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.calendar.text.IcalWriter;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Writes the VEVENTs of one item (calendar.md 4.3). */
final class EventWriter {
  private static final List<String> INTENDED = List.of("FREE", "TENTATIVE", "BUSY", "OOF");
  private static final int MAX_MINUTES = 1_000_000;

  private final IcalWriter out;
  private final MapiMessage item;
  private final CalendarPeople people;
  private final String method;
  private final WrittenTimes times;

  EventWriter(
      IcalWriter out, MapiMessage item, CalendarPeople people, String method, WrittenTimes times) {
    this.out = out;
    this.item = item;
    this.people = people;
    this.method = method;
    this.times = times;
  }

  /** Writes what only some events have. */
  @FunctionalInterface
  interface Extra {
    void write(IcalWriter out, WrittenTimes times, boolean allDay);
  }

  /** Writes the item itself. */
  void write(Extra extra) {
    boolean allDay = CalendarProperties.ALL_DAY.bool(item);
    boolean counter = method.equals("COUNTER");
    long start = CalendarProperties.START.time(item);
    Long end = CalendarProperties.END.time(item);
    Long proposedStart = CalendarProperties.PROPOSED_START.time(item);
    Long proposedEnd = CalendarProperties.PROPOSED_END.time(item);
    out.begin("VEVENT");
    if (counter && proposedStart != null && proposedEnd != null) {
      times.write(out, "DTSTART", proposedStart, allDay);
      times.write(out, "DTEND", proposedEnd, allDay);
      times.write(out, "X-MS-OLK-ORIGINALSTART", start, allDay);
      times.write(out, "X-MS-OLK-ORIGINALEND", end == null ? start : end, allDay);
    } else {
      times.write(out, "DTSTART", start, allDay);
      times.write(out, "DTEND", end == null ? start : end, allDay);
    }
    extra.write(out, times, allDay);
    common(item, allDay);
    alarm();
    out.end("VEVENT");
  }

  /**
   * Writes a changed occurrence.
   *
   * @param inner the item inside that tells more; null for none
   */
  void write(ChangedOccurrence change, MapiMessage inner) {
    boolean allDay =
        change.allDay() == null ? CalendarProperties.ALL_DAY.bool(item) : change.allDay() != 0;
    out.begin("VEVENT");
    span(change.start(), change.end(), allDay);
    times.write(out, "RECURRENCE-ID", change.original(), CalendarProperties.ALL_DAY.bool(item));
    common(told(change, inner), allDay);
    out.end("VEVENT");
  }

  /** The item with what differs in an occurrence. */
  private MapiMessage told(ChangedOccurrence change, MapiMessage inner) {
    MapiMessage told = new MapiMessage();
    told.properties().putAll(item.properties());
    item.named()
        .asMap()
        .forEach((name, value) -> told.named().put(name, value.type(), value.value()));
    if (change.subject() != null) {
      told.properties().put(Tags.PR_SUBJECT, change.subject());
    }
    if (change.location() != null) {
      CalendarProperties.LOCATION.put(told, change.location());
    }
    if (change.busyStatus() != null) {
      CalendarProperties.BUSY_STATUS.put(told, change.busyStatus());
      CalendarProperties.INTENDED_BUSY.put(told, change.busyStatus());
    }
    if (change.body() && inner != null) {
      BodySync.of(inner.properties())
          .text()
          .ifPresent(text -> told.properties().put(Tags.PR_BODY, text));
      told.properties().remove(Tags.PR_HTML);
      told.properties().remove(Tags.PR_RTF_COMPRESSED);
    }
    return told;
  }

  private void span(LocalDateTime start, LocalDateTime end, boolean allDay) {
    times.write(out, "DTSTART", start, allDay);
    times.write(out, "DTEND", end, allDay);
  }

  private void common(MapiMessage told, boolean allDay) {
    PropMap properties = told.properties();
    byte[] id = CalendarProperties.GLOBAL_ID.bytes(item);
    byte[] clean = CalendarProperties.CLEAN_GLOBAL_ID.bytes(item);
    byte[] known = id == null ? clean : id;
    if (known != null) {
      out.text("UID", GlobalObjectId.uid(known));
    }
    stamps(properties);
    out.text("SUMMARY", properties.string(Tags.PR_SUBJECT, ""));
    BodySync.of(properties)
        .text()
        .map(text -> text.replace('\t', ' '))
        .filter(text -> !text.isBlank())
        .ifPresent(text -> out.text(method.equals("REPLY") ? "COMMENT" : "DESCRIPTION", text));
    String location = CalendarProperties.LOCATION.text(told, "");
    if (!location.isEmpty()) {
      out.text("LOCATION", location);
    }
    people();
    state(told, allDay);
  }

  private void stamps(PropMap properties) {
    Long modified = properties.longValue(Tags.PR_LAST_MODIFICATION_TIME);
    Long changed =
        isAnswer()
            ? CalendarProperties.ATTENDEE_CHANGE.time(item)
            : CalendarProperties.OWNER_CHANGE.time(item);
    Long stamp = changed == null ? modified : changed;
    WrittenTimes.utc(out, "DTSTAMP", stamp == null ? CalendarProperties.START.time(item) : stamp);
    Long created = properties.longValue(Tags.PR_CREATION_TIME);
    if (created != null) {
      WrittenTimes.utc(out, "CREATED", created);
    }
    if (modified != null) {
      WrittenTimes.utc(out, "LAST-MODIFIED", modified);
    }
  }

  private boolean isAnswer() {
    return method.equals("REPLY") || method.equals("COUNTER");
  }

  private void people() {
    Map<String, String> organizer = new LinkedHashMap<>();
    organizer.put("CN", people.organizer().name());
    if (people.sender() != null) {
      organizer.put("SENT-BY", "mailto:" + people.sender().address());
    }
    out.raw("ORGANIZER", organizer, "mailto:" + people.organizer().address());
    for (CalendarPeople.Person attendee : people.attendees()) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("CN", attendee.name());
      parameters.put(
          "ROLE",
          switch (attendee.type()) {
            case 2 -> "OPT-PARTICIPANT";
            case 3 -> "NON-PARTICIPANT";
            default -> "REQ-PARTICIPANT";
          });
      String status =
          switch (attendee.status()) {
            case 2 -> "TENTATIVE";
            case 3 -> "ACCEPTED";
            case 4 -> "DECLINED";
            default -> "NEEDS-ACTION";
          };
      parameters.put("PARTSTAT", status);
      if (status.equals("NEEDS-ACTION") && method.equals("REQUEST")) {
        parameters.put("RSVP", "TRUE");
      }
      out.raw("ATTENDEE", parameters, "mailto:" + attendee.address());
    }
  }

  private void state(MapiMessage told, boolean allDay) {
    int sensitivity = told.properties().integer(Tags.PR_SENSITIVITY, 0);
    out.raw(
        "CLASS",
        switch (sensitivity) {
          case 1, 2 -> "PRIVATE";
          case 3 -> "CONFIDENTIAL";
          default -> "PUBLIC";
        });
    int importance = told.properties().integer(Tags.PR_IMPORTANCE, 1);
    out.raw("PRIORITY", importance > 1 ? "1" : importance < 1 ? "9" : "5");
    List<String> keywords = CalendarProperties.KEYWORDS.texts(told);
    keywords.forEach(keyword -> out.text("CATEGORIES", keyword));
    int busy = CalendarProperties.BUSY_STATUS.integer(told, 2);
    int intended = CalendarProperties.INTENDED_BUSY.integer(told, busy);
    boolean proposed = method.equals("REQUEST") || method.equals("CANCEL");
    int shown = proposed && intended >= 0 ? intended : busy;
    out.raw("TRANSP", shown == 0 || method.equals("CANCEL") ? "TRANSPARENT" : "OPAQUE");
    if (shown >= 0 && shown < INTENDED.size() && !isAnswer()) {
      out.raw("X-MICROSOFT-CDO-INTENDEDSTATUS", INTENDED.get(shown));
    }
    out.raw("X-MICROSOFT-CDO-ALLDAYEVENT", allDay ? "TRUE" : "FALSE");
    out.raw("STATUS", method.equals("CANCEL") ? "CANCELLED" : "CONFIRMED");
    String sequence = String.valueOf(CalendarProperties.SEQUENCE.integer(item, 0));
    out.raw("SEQUENCE", sequence).raw("X-MICROSOFT-CDO-APPT-SEQUENCE", sequence);
    int number = item.properties().integer(CalendarTags.PR_OWNER_APPT_ID, -1);
    if (number != -1) {
      out.raw("X-MICROSOFT-CDO-OWNERAPPTID", String.valueOf(number));
    }
  }

  private void alarm() {
    if (!CalendarProperties.REMINDER_SET.bool(item) || isAnswer() || method.equals("CANCEL")) {
      return;
    }
    int minutes = CalendarProperties.REMINDER_MINUTES.integer(item, 15);
    boolean usual = minutes < 0 || minutes > MAX_MINUTES;
    out.begin("VALARM")
        .raw("TRIGGER", Map.of("RELATED", "START"), "-PT" + (usual ? 15 : minutes) + "M")
        .raw("ACTION", "DISPLAY")
        .raw("DESCRIPTION", "Reminder")
        .end("VALARM");
  }
}
