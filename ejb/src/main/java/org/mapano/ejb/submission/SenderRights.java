package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Decides in whose name a user may send (SENDAS-*): delegates on behalf, those of the send-as list
 * as the other; who is both sends on behalf.
 */
@Singleton
public class SenderRights {
  private static final String SPOOLER = "spooler";
  private static final int MAX_DEPTH = 10;
  private static final Set<String> MEETINGS =
      Set.of("IPM.SCHEDULE.MEETING.REQUEST", "IPM.SCHEDULE.MEETING.CANCELED");

  private final UserDirectory users;
  private final ObjectDirectory objects;
  private final Stores stores;
  private final Messages messages;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  public SenderRights(
      UserDirectory users,
      ObjectDirectory objects,
      Stores stores,
      Messages messages,
      Sessions sessions,
      ServerConfig config) {
    this.users = users;
    this.objects = objects;
    this.stores = stores;
    this.messages = messages;
    this.sessions = sessions;
    this.config = config;
  }

  /**
   * In whose name a message goes.
   *
   * @throws NotSentException when the owner may not use that name
   */
  SenderIdentity decide(UserAccount owner, PropMap message) throws NotSentException {
    byte[] entryId = message.bytes(Tags.PR_SENT_REPRESENTING_ENTRYID);
    if (message.bool(Tags.PR_AUTO_FORWARDED)
        && entryId != null
        && config.bool(SPOOLER, "allow_redirect_spoofing")) {
      return new SenderIdentity(SenderIdentity.Kind.PASSED_ON, owner, null);
    }
    if (entryId == null || entryId.length == 0) {
      return own(owner);
    }
    String name = message.string(Tags.PR_SENT_REPRESENTING_NAME, "");
    UserAccount other =
        find(entryId)
            .orElseThrow(() -> new NotSentException(NotSentException.Reason.UNKNOWN_SENDER, name));
    if (other.id() == owner.id()) {
      return own(owner);
    }
    if (onBehalf(owner, other, message)) {
      return new SenderIdentity(SenderIdentity.Kind.ON_BEHALF, owner, other);
    }
    if (contains(objects.related(other, Relation.SEND_AS), owner, 0)) {
      return new SenderIdentity(SenderIdentity.Kind.SEND_AS, owner, other);
    }
    throw new NotSentException(NotSentException.Reason.NOT_ALLOWED, other.fullName());
  }

  private static SenderIdentity own(UserAccount owner) {
    return new SenderIdentity(SenderIdentity.Kind.OWN, owner, owner);
  }

  private Optional<UserAccount> find(byte[] entryId) {
    try {
      if (AddressBookEntryId.isAddressBook(entryId)) {
        return objects.find(AddressBookEntryId.parse(entryId));
      }
      if (OneOffEntryId.isOneOff(entryId)) {
        List<UserAccount> found =
            users.findByAddress(OneOffEntryId.parse(entryId).address()).matches();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
      }
      return Optional.empty();
    } catch (MalformedIdException damaged) {
      return Optional.empty();
    }
  }

  private boolean onBehalf(UserAccount owner, UserAccount other, PropMap message) {
    String messageClass = message.string(Tags.PR_MESSAGE_CLASS, "").toUpperCase(Locale.ROOT);
    return config.bool(SPOOLER, "always_send_delegates")
        || MEETINGS.contains(messageClass) && config.bool(SPOOLER, "allow_delegate_meeting_request")
        || contains(delegates(other), owner, 0);
  }

  /** Whom a user lets send on behalf, as clients write it into the free/busy message. */
  private List<UserAccount> delegates(UserAccount user) {
    if (!user.objectClass().hasStore()) {
      return List.of();
    }
    return stores
        .ofUser(user.id())
        .map(StoreInfo::id)
        .map(stores::freeBusyMessage)
        .filter(found -> found.isPresent())
        .map(found -> messages.load(sessions.system(SPOOLER), found.getAsLong()))
        .map(found ->
            found.properties().list(Tags.PR_SCHDINFO_DELEGATE_ENTRYIDS, byte[].class).stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList())
        .orElse(List.of());
  }

  private boolean contains(List<UserAccount> list, UserAccount owner, int depth) {
    for (UserAccount one : list) {
      if (one.id() == owner.id()
          || one.externId() != null
              && Arrays.equals(one.externId(), owner.externId())
              && one.objectClass() == owner.objectClass()) {
        return true;
      }
      if (one.objectClass().isGroup()
          && depth < MAX_DEPTH
          && contains(objects.related(one, Relation.MEMBER), owner, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
