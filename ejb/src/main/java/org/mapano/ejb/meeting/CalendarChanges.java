package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MessageDeleter;
import org.mapano.ejb.message.MessageLoader;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.submission.SentCopy;
import org.mapano.ejb.submission.UserSubmission;
import org.mapano.mapi.calendar.series.SeriesEdit;
import org.mapano.mapi.calendar.text.MalformedCalendarException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropTag;

/** Changes a calendar for its owner, and answers in the owner's name. */
@Singleton
class CalendarChanges {
  /** The name under which calendars are changed. */
  static final String PROGRAM = "dagent";

  private final IndexWriter index;
  private final Sessions sessions;
  private final Authors authors;
  private final MessageWriter writer;
  private final MessageDeleter deleter;
  private final MessageLoader loader;
  private final UserSubmission submissions;

  @Inject
  CalendarChanges(
      IndexWriter index,
      Sessions sessions,
      Authors authors,
      MessageWriter writer,
      MessageDeleter deleter,
      MessageLoader loader,
      UserSubmission submissions) {
    this.index = index;
    this.sessions = sessions;
    this.authors = authors;
    this.writer = writer;
    this.deleter = deleter;
    this.loader = loader;
    this.submissions = submissions;
  }

  /** Keeps others out of the calendar until the end of the transaction. */
  void lock(Tx tx, MeetingMail mail) throws SQLException {
    index.lock(
        tx,
        mail.folders().outbox() == 0
            ? List.of(mail.folders().calendar())
            : List.of(mail.folders().calendar(), mail.folders().outbox()));
  }

  void add(Tx tx, MeetingMail mail, MapiMessage item) throws SQLException {
    writer.insert(
        tx,
        List.of(
            new NewMessage(
                mail.folders().calendar(), item, SaveOptions.PLAIN, author(mail), Incoming.NEW)));
  }

  void remove(Tx tx, MeetingMail mail, List<CalendarEntry> entries) throws SQLException {
    if (!entries.isEmpty()) {
      List<Long> ids = entries.stream().map(CalendarEntry::id).toList();
      deleter.delete(tx, session(mail), mail.folders().calendar(), ids, false);
    }
  }

  /** A change of a whole item. */
  @FunctionalInterface
  interface Change {
    void apply(MapiMessage item) throws MalformedCalendarException;
  }

  /** Puts a changed item in the place of the one that is there. */
  void change(Tx tx, MeetingMail mail, CalendarEntry entry, Change change)
      throws SQLException, MalformedCalendarException {
    Map<Long, MapiMessage> loaded = loader.load(tx, List.of(entry.id()));
    MapiMessage item = loaded.get(entry.id());
    change.apply(item);
    // Names say it all; tags would bring back what was changed.
    item.properties().tags().stream()
        .filter(PropTag::isNamed)
        .toList()
        .forEach(item.properties()::remove);
    add(tx, mail, item);
    remove(tx, mail, List.of(entry));
  }

  /** Puts an item in the place of one occurrence of a series. */
  void changeOccurrence(
      Tx tx, MeetingMail mail, CalendarEntry series, MapiMessage occurrence, LocalDate day)
      throws SQLException, MalformedCalendarException {
    change(tx, mail, series, item -> SeriesEdit.change(item, occurrence, day));
  }

  void answer(Tx tx, MeetingMail mail, MapiMessage answer) throws SQLException {
    submissions.submit(tx, mail.store(), mail.folders(), author(mail), answer, SentCopy.KEEP);
  }

  private StoreSession session(MeetingMail mail) {
    return sessions.actAs(mail.owner().id(), PROGRAM);
  }

  private Author author(MeetingMail mail) {
    return authors.of(session(mail));
  }
}
