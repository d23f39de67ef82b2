package org.mapano.mapi.calendar.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.mapano.mapi.body.BodySync;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.recurrence.AppointmentRecurrence;
import org.mapano.mapi.calendar.recurrence.ChangedOccurrence;
import org.mapano.mapi.calendar.recurrence.RecurrenceReader;
import org.mapano.mapi.calendar.recurrence.RecurrenceWriter;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.calendar.zone.ZoneRule;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Changes single occurrences of a series: the blob and the items inside (calendar.md 4.7). */
public final class SeriesEdit {
  private final MapiMessage series;
  private final ZoneRule zone;
  private final AppointmentRecurrence recurrence;

  private SeriesEdit(MapiMessage series) throws MalformedCalendarException {
    this.series = series;
    this.zone = ItemTimes.zone(series);
    byte[] blob = CalendarProperties.RECURRENCE.bytes(series);
    if (blob == null) {
      throw new MalformedCalendarException("No series");
    }
    this.recurrence = RecurrenceReader.read(blob);
  }

  /**
   * Deletes the occurrence of a day.
   *
   * @throws MalformedCalendarException when the item is no series that can be read
   */
  public static void delete(MapiMessage series, LocalDate day) throws MalformedCalendarException {
    SeriesEdit edit = new SeriesEdit(series);
    edit.forget(day);
    edit.write(day, null);
  }

  /**
   * Puts another item in the place of the occurrence of a day.
   *
   * @param occurrence the item; it becomes part of the series
   * @throws MalformedCalendarException when the item is no series that can be read, or the other
   *     one has no times
   */
  public static void change(MapiMessage series, MapiMessage occurrence, LocalDate day)
      throws MalformedCalendarException {
    SeriesEdit edit = new SeriesEdit(series);
    Long start = CalendarProperties.START.time(occurrence);
    Long end = CalendarProperties.END.time(occurrence);
    if (start == null || end == null) {
      throw new MalformedCalendarException("An occurrence without times");
    }
    edit.forget(day);
    LocalDateTime original = day.atStartOfDay().plusMinutes(edit.recurrence.startOffset());
    ChangedOccurrence change =
        ChangedOccurrence.of(
            edit.zone.wall(MapiTime.instant(start)),
            edit.zone.wall(MapiTime.instant(end)),
            original,
            other(subject(occurrence), subject(series)),
            other(
                CalendarProperties.LOCATION.text(occurrence, ""),
                CalendarProperties.LOCATION.text(series, "")),
            CalendarProperties.BUSY_STATUS.integer(occurrence, 2),
            null,
            BodySync.of(occurrence.properties()).text().isPresent());
    edit.write(day, change);
    edit.attach(occurrence, change);
  }

  private static String subject(MapiMessage item) {
    return item.properties().string(Tags.PR_SUBJECT, "");
  }

  private static String other(String own, String usual) {
    return own.equals(usual) ? null : own;
  }

  /** Takes away the item inside that stands for a day. */
  private void forget(LocalDate day) {
    series
        .attachments()
        .removeIf(attachment -> {
          Long replaced =
              attachment.embedded() == null
                  ? null
                  : CalendarProperties.REPLACE_TIME.time(attachment.embedded());
          return replaced != null
              && zone.wall(MapiTime.instant(replaced)).toLocalDate().equals(day);
        });
  }

  /**
   * Writes the blob.
   *
   * @param change what the occurrence of the day is now; null for none
   */
  private void write(LocalDate day, ChangedOccurrence change) throws MalformedCalendarException {
    TreeSet<LocalDate> deleted = new TreeSet<>(recurrence.pattern().deleted());
    deleted.add(day);
    List<ChangedOccurrence> changes = new ArrayList<>(recurrence.changes());
    changes.removeIf(old -> old.original().toLocalDate().equals(day));
    if (change != null) {
      changes.add(change);
    }
    if (deleted.size() > AppointmentRecurrence.MAX_EXCEPTIONS) {
      throw new MalformedCalendarException("Too many exceptions");
    }
    changes.sort(Comparator.comparing(ChangedOccurrence::start));
    List<LocalDate> modified = changes.stream().map(one -> one.start().toLocalDate()).toList();
    CalendarProperties.RECURRENCE.put(
        series,
        RecurrenceWriter.write(
            new AppointmentRecurrence(
                recurrence.pattern().except(new ArrayList<>(deleted), modified),
                recurrence.startOffset(),
                recurrence.endOffset(),
                changes)));
  }

  private void attach(MapiMessage occurrence, ChangedOccurrence change) {
    occurrence.properties().put(Tags.PR_MESSAGE_CLASS, MeetingClass.EXCEPTION);
    CalendarProperties.IS_EXCEPTION.put(occurrence, true);
    CalendarProperties.REPLACE_TIME.put(
        occurrence, MapiTime.ticks(zone.instant(change.original())));
    series.attachments().add(ExceptionAttachment.of(change, occurrence));
  }
}
