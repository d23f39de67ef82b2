package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.DirectoryEntry;
import org.mapano.ejb.message.DirectoryLookup;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.outbound.AddressLookup;
import org.mapano.mapi.mime.outbound.EnvelopeAddress;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Finds the envelope's recipients. Groups without an address of their own are expanded; with {@code
 * expand_groups} their members also take their place in the message.
 */
@Singleton
public class RecipientExpansion {
  private static final String SPOOLER = "spooler";
  private static final int MAX_DEPTH = 10;

  /** Bit of PR_RECIPIENT_TYPE: to be sent to, but not shown (redirected mail). */
  private static final int HIDDEN = 0x10000000;

  private final UserDirectory users;
  private final ObjectDirectory objects;
  private final ServerConfig config;

  @Inject
  public RecipientExpansion(UserDirectory users, ObjectDirectory objects, ServerConfig config) {
    this.users = users;
    this.objects = objects;
    this.config = config;
  }

  /**
   * The recipients of a message, whose rows are changed to what is to be written.
   *
   * @throws NotSentException when there is none, there are too many, or Everyone is not allowed
   */
  Recipients expand(MapiMessage message) throws NotSentException {
    boolean passedOn =
        (message.properties().integer(Tags.PR_MESSAGE_FLAGS, 0) & MessageFlags.RESEND) != 0
            && message.recipients().stream().anyMatch(RecipientExpansion::isHidden);
    AddressLookup lookup = new DirectoryLookup(users);
    Map<String, String> envelope = new LinkedHashMap<>();
    List<String> unusable = new ArrayList<>();
    List<MapiRecipient> written = new ArrayList<>();
    for (MapiRecipient row : message.recipients()) {
      if (isHidden(row) != passedOn) {
        written.add(row);
        continue;
      }
      fax(row.properties());
      Optional<UserAccount> group = group(row.properties());
      if (group.isPresent() && group.get().email().isEmpty()) {
        Map<String, UserAccount> members = members(group.get());
        members.values().forEach(member -> add(envelope, member.email()));
        boolean shown =
            config.bool(SPOOLER, "expand_groups") && group.get().id() != StoreSession.EVERYONE;
        if (shown) {
          members.values().forEach(member -> written.add(row(member, row)));
        } else {
          written.add(row);
        }
      } else {
        written.add(row);
        Optional<String> address =
            EnvelopeAddress.of(row.properties(), lookup).filter(ServerMail::isSafe);
        address.ifPresentOrElse(
            found -> add(envelope, found),
            () -> unusable.add(row.properties().string(Tags.PR_DISPLAY_NAME, "")));
      }
      if (envelope.size() > ServerMail.MAX_RECIPIENTS) {
        throw new NotSentException(NotSentException.Reason.TOO_MANY, "");
      }
    }
    if (envelope.isEmpty()) {
      throw new NotSentException(
          NotSentException.Reason.NO_RECIPIENTS, String.join(", ", unusable));
    }
    message.recipients().clear();
    message.recipients().addAll(withoutRepetition(written));
    return new Recipients(List.copyOf(envelope.values()), unusable);
  }

  private static void add(Map<String, String> envelope, String address) {
    envelope.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
  }

  private static boolean isHidden(MapiRecipient row) {
    return (row.properties().integer(Tags.PR_RECIPIENT_TYPE, 1) & HIDDEN) != 0;
  }

  /** A fax number becomes an address, when there is a domain for them. */
  private void fax(PropMap row) {
    String domain = config.get(SPOOLER, "fax_domain").trim();
    String number = row.string(Tags.PR_EMAIL_ADDRESS, "");
    if (domain.isEmpty() || !"FAX".equalsIgnoreCase(row.string(Tags.PR_ADDRTYPE))) {
      return;
    }
    String dialled =
        number.startsWith("+")
            ? config.get(SPOOLER, "fax_international").trim() + number.substring(1)
            : number;
    row.put(Tags.PR_ADDRTYPE, "SMTP");
    row.put(Tags.PR_EMAIL_ADDRESS, dialled.replace(" ", "") + "@" + domain);
  }

  private Optional<UserAccount> group(PropMap row) throws NotSentException {
    byte[] entryId = row.bytes(Tags.PR_ENTRYID);
    try {
      if (entryId == null || !AddressBookEntryId.isAddressBook(entryId)) {
        return Optional.empty();
      }
      Optional<UserAccount> found =
          objects
              .find(AddressBookEntryId.parse(entryId))
              .filter(one -> one.objectClass().isGroup() || one.id() == StoreSession.EVERYONE);
      if (found.isPresent()
          && found.get().id() == StoreSession.EVERYONE
          && !config.bool(SPOOLER, "allow_send_to_everyone")) {
        throw new NotSentException(NotSentException.Reason.NOT_EVERYONE, found.get().fullName());
      }
      return found;
    } catch (MalformedIdException damaged) {
      return Optional.empty();
    }
  }

  private Map<String, UserAccount> members(UserAccount group) {
    Map<String, UserAccount> members = new LinkedHashMap<>();
    collect(group, 0, new HashSet<>(), members);
    return members;
  }

  private void collect(
      UserAccount group, int depth, Set<Integer> seen, Map<String, UserAccount> members) {
    if (depth > MAX_DEPTH || !seen.add(group.id())) {
      return;
    }
    for (UserAccount member : objects.related(group, Relation.MEMBER)) {
      if (ServerMail.isSafe(member.email())) {
        members.putIfAbsent(member.email().toLowerCase(Locale.ROOT), member);
      } else if (member.objectClass().isGroup()) {
        collect(member, depth + 1, seen, members);
      }
    }
  }

  private static MapiRecipient row(UserAccount member, MapiRecipient group) {
    MapiRecipient row = new MapiRecipient();
    DirectoryEntry.of(member).put(row.properties(), TagGroup.RECIPIENT);
    row.properties()
        .put(Tags.PR_RECIPIENT_TYPE, group.properties().integer(Tags.PR_RECIPIENT_TYPE, 1));
    return row;
  }

  /** Nobody is shown twice in the same kind of field. */
  private static List<MapiRecipient> withoutRepetition(List<MapiRecipient> rows) {
    Set<String> seen = new HashSet<>();
    List<MapiRecipient> kept = new ArrayList<>();
    for (MapiRecipient row : rows) {
      String address = row.properties().string(Tags.PR_SMTP_ADDRESS, "").toLowerCase(Locale.ROOT);
      String key = row.properties().integer(Tags.PR_RECIPIENT_TYPE, 1) + address;
      if (address.isEmpty() || seen.add(key)) {
        kept.add(row);
      }
    }
    return kept;
  }
}
