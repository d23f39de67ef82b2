package org.mapano.ejb.meeting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.TreeUpdater;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rules.RuleRecipients;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.CalendarTags;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Notes at the organiser's own item what an attendee has answered, and which other time was
 * proposed (delivery.md 1.6). Answers about one occurrence of a series are left to the client.
 */
@Singleton
class AttendeeAnswers {
  private static final int TENTATIVE = 2;
  private static final int ACCEPTED = 3;
  private static final int DECLINED = 4;
  private static final List<Integer> TAGS =
      List.of(
          TagGroup.RECIPIENT.smtp(),
          TagGroup.RECIPIENT.email(),
          TagGroup.RECIPIENT.addressType(),
          TagGroup.RECIPIENT.entryId(),
          CalendarTags.PR_RECIPIENT_TRACKSTATUS_TIME);

  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final RuleRecipients addresses;
  private final TreeUpdater updater;
  private final Sessions sessions;
  private final Authors authors;

  @Inject
  AttendeeAnswers(
      HierarchyRows hierarchy,
      PropertyRows properties,
      RuleRecipients addresses,
      TreeUpdater updater,
      Sessions sessions,
      Authors authors) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.addresses = addresses;
    this.updater = updater;
    this.sessions = sessions;
    this.authors = authors;
  }

  /**
   * Notes an answer. One that is older than what is noted of the attendee changes nothing.
   *
   * @param same items of the calendar that belong to the meeting
   * @return whether the attendee was found
   */
  boolean note(Tx tx, MeetingMail mail, List<CalendarEntry> same) throws SQLException {
    byte[] wanted = CalendarProperties.GLOBAL_ID.bytes(mail.message());
    Optional<CalendarEntry> own =
        same.stream()
            .filter(entry -> !entry.isReceived())
            .filter(entry -> !mail.isOccurrence() || entry.isExactly(wanted))
            .findFirst();
    if (own.isEmpty() || mail.sender().isEmpty()) {
      return false;
    }
    long item = own.get().id();
    List<ObjectTree> answered = answered(tx, mail, item);
    if (answered.isEmpty()) {
      return false;
    }
    StoreSession owner = sessions.actAs(mail.owner().id(), CalendarChanges.PROGRAM);
    updater.update(
        tx,
        owner,
        authors.of(owner),
        mail.folders().calendar(),
        new ObjectTree(
            ObjectType.MESSAGE, item, 0, false, new PropMap(), List.of(), null, answered),
        Incoming.NEW);
    return true;
  }

  private List<ObjectTree> answered(Tx tx, MeetingMail mail, long item) throws SQLException {
    Long told = CalendarProperties.ATTENDEE_CHANGE.time(mail.message());
    long time = told == null ? MapiTime.ticks(mail.now()) : told;
    List<Long> rows =
        hierarchy.children(tx, List.of(item), ObjectType.RECIPIENT).stream()
            .map(ObjectRow::id)
            .toList();
    List<ObjectTree> answered = new ArrayList<>();
    for (Map.Entry<Long, PropMap> row : properties.read(tx, rows, TAGS).entrySet()) {
      PropMap attendee = row.getValue();
      Long earlier = attendee.longValue(CalendarTags.PR_RECIPIENT_TRACKSTATUS_TIME);
      boolean matches =
          addresses
              .address(attendee, TagGroup.RECIPIENT)
              .filter(mail.sender().get()::equalsIgnoreCase)
              .isPresent();
      if (matches && (earlier == null || earlier <= time)) {
        answered.add(
            new ObjectTree(
                ObjectType.RECIPIENT,
                row.getKey(),
                0,
                false,
                answer(mail, time),
                List.of(),
                null,
                List.of()));
      }
    }
    return answered;
  }

  private static PropMap answer(MeetingMail mail, long time) {
    PropMap answer =
        new PropMap()
            .put(Tags.PR_RECIPIENT_TRACKSTATUS, status(mail))
            .put(CalendarTags.PR_RECIPIENT_TRACKSTATUS_TIME, time);
    Long start = CalendarProperties.PROPOSED_START.time(mail.message());
    Long end = CalendarProperties.PROPOSED_END.time(mail.message());
    boolean proposes = CalendarProperties.COUNTER_PROPOSAL.bool(mail.message());
    answer.put(CalendarTags.PR_RECIPIENT_PROPOSED, proposes && start != null && end != null);
    if (proposes && start != null && end != null) {
      answer
          .put(CalendarTags.PR_RECIPIENT_PROPOSED_START, start)
          .put(CalendarTags.PR_RECIPIENT_PROPOSED_END, end);
    }
    return answer;
  }

  private static int status(MeetingMail mail) {
    if (MeetingClass.is(mail.message(), MeetingClass.ACCEPTED)) {
      return ACCEPTED;
    }
    return MeetingClass.is(mail.message(), MeetingClass.DECLINED) ? DECLINED : TENTATIVE;
  }
}
