package org.mapano.ejb.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.FreeBusyPlaces;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Changes the settings of mailboxes where clients read them: absence on the store, answers to
 * meetings on the free/busy message. The rights are those on the mailbox.
 */
@Singleton
public class MailboxSettings {
  private static final int MAX_SUBJECT = 255;
  private static final int MAX_MESSAGE = 1 << 20;

  private final Stores stores;
  private final Messages messages;

  @Inject
  public MailboxSettings(Stores stores, Messages messages) {
    this.stores = stores;
    this.messages = messages;
  }

  /**
   * Changes the absence of a user.
   *
   * @throws StoreException NOT_FOUND without a mailbox, NO_ACCESS, INVALID_PARAMETER when it ends
   *     before it begins, TOO_BIG for long texts
   */
  public void change(StoreSession actor, UserAccount owner, AbsenceChange change) {
    StoreInfo store = store(owner);
    require(change.subject(), MAX_SUBJECT, "subject");
    require(change.message(), MAX_MESSAGE, "message");
    var before = stores.settings(store.id()).outOfOffice();
    Instant from = change.from() == null ? before.from() : change.from().orElse(null);
    Instant until = change.until() == null ? before.until() : change.until().orElse(null);
    if (from != null && until != null && until.isBefore(from)) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The absence ends before it begins");
    }
    PropMap set = new PropMap();
    List<Integer> delete = new ArrayList<>();
    if (change.enabled() != null) {
      set.put(Tags.PR_EC_OUTOFOFFICE, change.enabled());
    }
    if (change.subject() != null) {
      set.put(Tags.PR_EC_OUTOFOFFICE_SUBJECT, change.subject());
    }
    if (change.message() != null) {
      set.put(Tags.PR_EC_OUTOFOFFICE_MSG, change.message());
    }
    time(change.from(), Tags.PR_EC_OUTOFOFFICE_FROM, set, delete);
    time(change.until(), Tags.PR_EC_OUTOFOFFICE_UNTIL, set, delete);
    stores.change(actor, store.id(), set, delete);
  }

  /**
   * Changes what becomes of meeting requests to a user.
   *
   * @throws StoreException NOT_FOUND without a mailbox or a free/busy message in it, NO_ACCESS
   */
  public void change(StoreSession actor, UserAccount owner, MeetingChange change) {
    StoreInfo store = store(owner);
    FreeBusyPlaces places = stores.freeBusy(store.id());
    if (places.message().isEmpty()) {
      throw StoreException.notFound("Free/busy message");
    }
    PropMap set =
        new PropMap()
            .put(Tags.PR_SCHDINFO_BOSS_WANTS_COPY, true)
            .put(Tags.PR_SCHDINFO_DONT_MAIL_DELEGATES, true)
            .put(Tags.PR_SCHDINFO_BOSS_WANTS_INFO, true);
    flag(set, Tags.PR_PROCESS_MEETING_REQUESTS, change.accept());
    flag(set, Tags.PR_DECLINE_CONFLICTING_MEETING_REQUESTS, change.declineConflicting());
    flag(set, Tags.PR_DECLINE_RECURRING_MEETING_REQUESTS, change.declineRecurring());
    places.messages().forEach(message -> messages.change(actor, message, set, List.of()));
  }

  private StoreInfo store(UserAccount owner) {
    return stores.ofUser(owner.id()).orElseThrow(() -> StoreException.notFound("Mailbox"));
  }

  private static void require(String text, int longest, String what) {
    if (text != null && text.length() > longest) {
      throw new StoreException(
          ErrorCode.TOO_BIG, "The " + what + " has more than " + longest + " characters");
    }
  }

  private static void time(Optional<Instant> time, int tag, PropMap set, List<Integer> delete) {
    if (time == null) {
      return;
    }
    if (time.isPresent()) {
      set.put(tag, MapiTime.ticks(time.get()));
    } else {
      delete.add(tag);
    }
  }

  private static void flag(PropMap set, int tag, Boolean value) {
    if (value != null) {
      set.put(tag, value);
    }
  }
}
