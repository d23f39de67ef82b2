package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.store.StoreSettings.MeetingRequests;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.GlobalObjectId;
import org.mapano.mapi.calendar.series.ItemTimes;
import org.mapano.mapi.calendar.series.SeriesEdit;
import org.mapano.mapi.calendar.series.Span;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;

/** Answers invitations for mailboxes that want it (delivery.md 1.6, RES-04, RES-06). */
@Singleton
class AutoAccept {
  private static final int ROOM_CAPACITY = 0x08070003;
  private static final int MAX_DATES = 50;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final CalendarEntries entries;
  private final CalendarChanges changes;

  @Inject
  AutoAccept(CalendarEntries entries, CalendarChanges changes) {
    this.entries = entries;
    this.changes = changes;
  }

  /**
   * Books, declines or takes back a meeting.
   *
   * @return false for what the owner has to see
   * @throws MalformedCalendarException when a series in the calendar cannot be changed
   */
  boolean process(Tx tx, MeetingMail mail, MeetingRequests wanted)
      throws SQLException, MalformedCalendarException {
    changes.lock(tx, mail);
    List<CalendarEntry> all = entries.read(tx, mail.folders().calendar());
    List<CalendarEntry> same = all.stream().filter(entry -> entry.isOf(mail.id())).toList();
    if (same.stream().anyMatch(entry -> !entry.isFrom(mail))) {
      // Somebody else's meeting with the same identifier.
      return false;
    }
    if (same.stream().anyMatch(entry -> entry.sequence() > mail.sequence())) {
      return true;
    }
    if (mail.isCancellation()) {
      cancel(tx, mail, same);
      return true;
    }
    List<CalendarEntry> others = all.stream().filter(entry -> !entry.isOf(mail.id())).toList();
    Optional<String> refusal = refusal(mail, wanted, others);
    if (refusal.isPresent()) {
      cancel(tx, mail, same);
      answer(tx, mail, to -> MeetingAnswer.declined(mail, to, refusal.get()));
      return true;
    }
    book(tx, mail, same);
    answer(tx, mail, to -> MeetingAnswer.accepted(mail, to));
    return true;
  }

  private static Optional<String> refusal(
      MeetingMail mail, MeetingRequests wanted, List<CalendarEntry> others) {
    if (wanted.declineRecurring() && ItemTimes.isSeries(mail.message())) {
      return Optional.of("Recurring meetings are not allowed");
    }
    if (!wanted.declineConflicting()) {
      return Optional.empty();
    }
    List<Span> clashes = Conflicts.of(mail.message(), others, capacity(mail.owner()), mail.now());
    if (clashes.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("Already booked at these times:\r\n");
    for (Span clash : clashes.subList(0, Math.min(MAX_DATES, clashes.size()))) {
      text.append("\r\n")
          .append(TIME.format(clash.start().atZone(ZoneId.systemDefault())))
          .append(" - ")
          .append(TIME.format(clash.end().atZone(ZoneId.systemDefault())));
    }
    return Optional.of(text.append("\r\n").toString());
  }

  /** How many meetings a mailbox takes at a time: only of equipment can there be several. */
  private static int capacity(UserAccount owner) {
    return owner.objectClass() == ObjectClass.EQUIPMENT
        ? Math.max(1, owner.properties().integer(ROOM_CAPACITY, 1))
        : 1;
  }

  private void book(Tx tx, MeetingMail mail, List<CalendarEntry> same)
      throws SQLException, MalformedCalendarException {
    Optional<CalendarEntry> series = series(same);
    Optional<LocalDate> day = day(mail);
    if (day.isPresent() && series.isPresent()) {
      changes.changeOccurrence(tx, mail, series.get(), MeetingItems.accepted(mail), day.get());
      return;
    }
    changes.add(tx, mail, MeetingItems.accepted(mail));
    changes.remove(tx, mail, day.isPresent() ? exactly(mail, same) : same);
  }

  /** Takes a meeting or one occurrence of it out of the calendar, if it is there. */
  private void cancel(Tx tx, MeetingMail mail, List<CalendarEntry> same)
      throws SQLException, MalformedCalendarException {
    Optional<LocalDate> day = day(mail);
    if (day.isEmpty()) {
      changes.remove(tx, mail, same);
      return;
    }
    Optional<CalendarEntry> series = series(same);
    if (series.isPresent()) {
      LocalDate gone = day.get();
      changes.change(tx, mail, series.get(), item -> SeriesEdit.delete(item, gone));
    }
    changes.remove(tx, mail, exactly(mail, same));
  }

  private static Optional<CalendarEntry> series(List<CalendarEntry> same) {
    return same.stream().filter(entry -> ItemTimes.isSeries(entry.item())).findFirst();
  }

  private static Optional<LocalDate> day(MeetingMail mail) {
    return mail.isOccurrence()
        ? GlobalObjectId.day(CalendarProperties.GLOBAL_ID.bytes(mail.message()))
        : Optional.empty();
  }

  private static List<CalendarEntry> exactly(MeetingMail mail, List<CalendarEntry> same) {
    byte[] id = CalendarProperties.GLOBAL_ID.bytes(mail.message());
    return same.stream()
        .filter(entry -> !ItemTimes.isSeries(entry.item()) && entry.isExactly(id))
        .toList();
  }

  @FunctionalInterface
  private interface Answer {
    MapiMessage to(String organizer);
  }

  private void answer(Tx tx, MeetingMail mail, Answer answer) throws SQLException {
    if (mail.answerable() && mail.sender().isPresent()) {
      changes.answer(tx, mail, answer.to(mail.sender().get()));
    }
  }
}
