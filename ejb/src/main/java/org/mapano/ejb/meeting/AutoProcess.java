package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.series.ItemTimes;
import org.mapano.mapi.calendar.series.SeriesEdit;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;

/**
 * Notes meetings in the calendars of those who answer themselves (delivery.md 1.6): invitations
 * tentatively, cancellations as a mark on what is there, answers at the organiser's own item.
 * Nothing is sent.
 */
@Singleton
class AutoProcess {
  private static final int CANCELED = 4;

  private final CalendarEntries entries;
  private final CalendarChanges changes;
  private final AttendeeAnswers answers;

  @Inject
  AutoProcess(CalendarEntries entries, CalendarChanges changes, AttendeeAnswers answers) {
    this.entries = entries;
    this.changes = changes;
    this.answers = answers;
  }

  /**
   * Notes a meeting.
   *
   * @return whether something was done
   * @throws MalformedCalendarException when a series in the calendar cannot be changed
   */
  boolean process(Tx tx, MeetingMail mail) throws SQLException, MalformedCalendarException {
    if (!mail.isRequest() && !mail.isCancellation() && !mail.isAnswer()) {
      return false;
    }
    changes.lock(tx, mail);
    List<CalendarEntry> same =
        entries.read(tx, mail.folders().calendar()).stream()
            .filter(entry -> entry.isOf(mail.id()))
            .toList();
    if (mail.isAnswer()) {
      return answers.note(tx, mail, same);
    }
    boolean foreign = same.stream().anyMatch(entry -> !entry.isFrom(mail) || !entry.isReceived());
    if (foreign || same.stream().anyMatch(entry -> entry.sequence() > mail.sequence())) {
      return false;
    }
    return mail.isRequest() ? note(tx, mail, same) : mark(tx, mail, same);
  }

  private boolean note(Tx tx, MeetingMail mail, List<CalendarEntry> same)
      throws SQLException, MalformedCalendarException {
    Optional<LocalDate> day = day(mail);
    if (day.isPresent()) {
      Optional<CalendarEntry> series = series(same);
      if (series.isPresent()) {
        changes.changeOccurrence(tx, mail, series.get(), MeetingItems.tentative(mail), day.get());
        return true;
      }
      byte[] id = CalendarProperties.GLOBAL_ID.bytes(mail.message());
      List<CalendarEntry> earlier = same.stream().filter(entry -> entry.isExactly(id)).toList();
      changes.add(tx, mail, MeetingItems.tentative(mail));
      changes.remove(tx, mail, earlier);
      return true;
    }
    boolean known = same.stream().anyMatch(entry -> entry.sequence() == mail.sequence());
    if (known) {
      // The same invitation again must not take back what the owner has answered.
      return false;
    }
    changes.add(tx, mail, MeetingItems.tentative(mail));
    changes.remove(tx, mail, same);
    return true;
  }

  private boolean mark(Tx tx, MeetingMail mail, List<CalendarEntry> same)
      throws SQLException, MalformedCalendarException {
    Optional<LocalDate> day = day(mail);
    for (CalendarEntry entry : same) {
      boolean series = ItemTimes.isSeries(entry.item());
      if (day.isPresent() && series) {
        changes.change(tx, mail, entry, item -> SeriesEdit.delete(item, day.get()));
      } else if (day.isEmpty()
          || entry.isExactly(CalendarProperties.GLOBAL_ID.bytes(mail.message()))) {
        changes.change(tx, mail, entry, AutoProcess::mark);
      }
    }
    return !same.isEmpty();
  }

  private static void mark(MapiMessage item) {
    int state = CalendarProperties.STATE_FLAGS.integer(item, 0);
    CalendarProperties.STATE_FLAGS.put(item, state | CANCELED);
    CalendarProperties.BUSY_STATUS.put(item, 0);
    CalendarProperties.REMINDER_SET.put(item, false);
  }

  private static Optional<CalendarEntry> series(List<CalendarEntry> same) {
    return same.stream().filter(entry -> ItemTimes.isSeries(entry.item())).findFirst();
  }

  private static Optional<LocalDate> day(MeetingMail mail) {
    return mail.isOccurrence()
        ? GlobalObjectId.day(CalendarProperties.GLOBAL_ID.bytes(mail.message()))
        : Optional.empty();
  }
}
