package org.mapano.mapi.mime.outbound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.calendar.outbound.CalendarPeople;
import org.mapano.mapi.calendar.outbound.CalendarPeople.Person;
import org.mapano.mapi.calendar.outbound.CalendarText;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.codec.QuotedPrintableWriter;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** The part text/calendar of appointments and meeting messages (delivery.md 5). */
final class CalendarEntity {
  private static final int ORGANIZER = 2;
  private static final int TYPE_MASK = 0xFF;
  private static final int TENTATIVE = 2;
  private static final int ACCEPTED = 3;
  private static final int DECLINED = 4;

  private CalendarEntity() {}

  /** The part, if the message is something of a calendar. */
  static Optional<OutEntity> of(MapiMessage message, AddressLookup lookup) {
    return CalendarText.of(message, people(message, lookup)).map(CalendarEntity::part);
  }

  private static OutEntity part(CalendarText calendar) {
    byte[] body = QuotedPrintableWriter.encode(calendar.text().getBytes(StandardCharsets.UTF_8));
    String type =
        new ParameterWriter("text/calendar")
            .plain("charset", "utf-8")
            .plain("method", calendar.method())
            .toString();
    return out -> {
      Entities.header(out, "Content-Type", type);
      Entities.header(out, "Content-Transfer-Encoding", "quoted-printable");
      Entities.endHeader(out);
      out.write(body);
    };
  }

  private static CalendarPeople people(MapiMessage message, AddressLookup lookup) {
    PropMap properties = message.properties();
    Person representing = person(properties, TagGroup.REPRESENTING, 1, 0, lookup);
    Person sender = person(properties, TagGroup.SENDER, 1, 0, lookup);
    Person author = representing == null ? sender : representing;
    List<Person> recipients = recipients(message, lookup);
    if (MeetingClass.is(message, MeetingClass.RESPONSE)) {
      Person organizer = recipients.isEmpty() ? null : recipients.getFirst();
      Person answering =
          author == null ? null : new Person(author.name(), author.address(), 1, answer(message));
      return new CalendarPeople(
          answering == null ? null : organizer,
          null,
          answering == null ? List.of() : List.of(answering));
    }
    boolean other =
        sender != null && author != null && !sender.address().equalsIgnoreCase(author.address());
    return new CalendarPeople(author, other ? sender : null, recipients);
  }

  private static int answer(MapiMessage message) {
    if (MeetingClass.is(message, MeetingClass.ACCEPTED)) {
      return ACCEPTED;
    }
    return MeetingClass.is(message, MeetingClass.DECLINED) ? DECLINED : TENTATIVE;
  }

  private static List<Person> recipients(MapiMessage message, AddressLookup lookup) {
    List<Person> people = new ArrayList<>();
    for (MapiRecipient recipient : message.recipients()) {
      PropMap row = recipient.properties();
      int type = row.integer(Tags.PR_RECIPIENT_TYPE, 1) & TYPE_MASK;
      boolean organizer = (row.integer(Tags.PR_RECIPIENT_FLAGS, 0) & ORGANIZER) != 0;
      Person person =
          person(
              row, TagGroup.RECIPIENT, type, row.integer(Tags.PR_RECIPIENT_TRACKSTATUS, 0), lookup);
      if (person != null && type >= 1 && type <= 3 && !organizer) {
        people.add(person);
      }
    }
    return people;
  }

  private static Person person(
      PropMap source, TagGroup tags, int type, int status, AddressLookup lookup) {
    MailAddress address = AddressFields.address(source, tags, lookup);
    return address == null ? null : new Person(address.name(), address.address(), type, status);
  }
}
