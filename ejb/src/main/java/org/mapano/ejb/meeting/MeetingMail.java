package org.mapano.ejb.meeting;

import java.time.Instant;
import java.util.Optional;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.MeetingClass;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/**
 * A message about a meeting on its way into a mailbox.
 *
 * @param owner whose mailbox it is
 * @param store the mailbox
 * @param folders special folders of the mailbox
 * @param message the owner's copy
 * @param sender Internet address of who invites or answers; empty when it is not known
 * @param answerable whether an answer may be sent at all
 * @param now time of arrival
 */
public record MeetingMail(
    UserAccount owner,
    StoreInfo store,
    SpecialFolders folders,
    MapiMessage message,
    Optional<String> sender,
    boolean answerable,
    Instant now) {

  boolean isRequest() {
    return MeetingClass.is(message, MeetingClass.REQUEST);
  }

  boolean isCancellation() {
    return MeetingClass.is(message, MeetingClass.CANCELED);
  }

  boolean isAnswer() {
    return MeetingClass.is(message, MeetingClass.RESPONSE);
  }

  byte[] id() {
    return CalendarProperties.CLEAN_GLOBAL_ID.bytes(message);
  }

  boolean isOccurrence() {
    return CalendarProperties.IS_EXCEPTION.bool(message);
  }

  int sequence() {
    return CalendarProperties.SEQUENCE.integer(message, 0);
  }

  /** The organiser as the message names him: what updates and cancellations must have in common. */
  String organizerKey() {
    return message.properties().string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, "");
  }

  /** Whether the owner invites or answers himself. */
  boolean isOwn() {
    return sender.filter(owner.email()::equalsIgnoreCase).isPresent()
        || organizerKey().equalsIgnoreCase(owner.login());
  }
}
