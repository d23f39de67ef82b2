package org.mapano.mapi.mime.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.FlatEntryList;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** From, Sender, recipients and the other fields with addresses. */
final class AddressFields {
  private static final List<String> TYPES = List.of("To", "Cc", "Bcc");

  private final PropMap properties;
  private final List<MapiRecipient> recipients;
  private final AddressLookup lookup;
  private final List<String> unusable;

  AddressFields(MapiMessage message, AddressLookup lookup, List<String> unusable) {
    this.properties = message.properties();
    this.recipients = message.recipients();
    this.lookup = lookup;
    this.unusable = unusable;
  }

  /** From and Sender: Sender only when it is somebody else. */
  void writeFrom(HeaderWriter header) {
    MailAddress representing = person(TagGroup.REPRESENTING);
    MailAddress sender = person(TagGroup.SENDER);
    MailAddress from = representing == null ? sender : representing;
    if (from == null) {
      return;
    }
    header.addresses("From", List.of(from));
    if (sender != null && !sender.address().equalsIgnoreCase(from.address())) {
      header.addresses("Sender", List.of(sender));
    }
  }

  /** The address to which receipts of this message are sent, or null. */
  MailAddress sender() {
    MailAddress sender = person(TagGroup.SENDER);
    return sender == null ? person(TagGroup.REPRESENTING) : sender;
  }

  void writeRecipients(HeaderWriter header, boolean withBcc) {
    for (int type = 1; type <= (withBcc ? 3 : 2); type++) {
      List<MailAddress> list = recipients(type);
      if (!list.isEmpty()) {
        header.addresses(TYPES.get(type - 1), list);
      } else if (type == 1) {
        header.folded("To", "undisclosed-recipients:;");
      }
    }
  }

  private List<MailAddress> recipients(int type) {
    List<MailAddress> list = new ArrayList<>();
    for (MapiRecipient recipient : recipients) {
      PropMap row = recipient.properties();
      if (row.integer(Tags.PR_RECIPIENT_TYPE, 1) == type) {
        MailAddress address = address(row, TagGroup.RECIPIENT);
        if (address != null) {
          list.add(address);
        } else if (isGroup(row)) {
          list.add(MailAddress.group(row.string(Tags.PR_DISPLAY_NAME, "")));
        } else {
          unusable.add(row.string(Tags.PR_DISPLAY_NAME, ""));
        }
      }
    }
    return list;
  }

  /** Whether a row names a group of the directory, which may have no address. */
  private static boolean isGroup(PropMap row) {
    byte[] entryId = row.bytes(Tags.PR_ENTRYID);
    try {
      return entryId != null
          && AddressBookEntryId.isAddressBook(entryId)
          && AddressBookEntryId.parse(entryId).type() == AddressBookEntryId.Type.GROUP;
    } catch (MalformedIdException damaged) {
      return false;
    }
  }

  /** The address to which a mail for a recipient row goes. */
  static Optional<String> of(PropMap row, AddressLookup lookup) {
    return Optional.ofNullable(address(row, TagGroup.RECIPIENT, lookup)).map(MailAddress::address);
  }

  /** The address in From. */
  static Optional<String> from(PropMap message, AddressLookup lookup) {
    MailAddress representing = address(message, TagGroup.REPRESENTING, lookup);
    MailAddress from =
        representing == null ? address(message, TagGroup.SENDER, lookup) : representing;
    return Optional.ofNullable(from).map(MailAddress::address);
  }

  void writeReplyTo(HeaderWriter header) {
    byte[] entries = properties.bytes(Tags.PR_REPLY_RECIPIENT_ENTRIES);
    if (entries == null) {
      return;
    }
    List<MailAddress> list = new ArrayList<>();
    try {
      for (byte[] entryId : FlatEntryList.parse(entries)) {
        ofEntryId(entryId, "").ifPresent(list::add);
      }
    } catch (MalformedIdException damaged) {
      return;
    }
    if (!list.isEmpty()) {
      header.addresses("Reply-To", list);
    }
  }

  void writeReceiptRequest(HeaderWriter header) {
    if (!properties.bool(Tags.PR_READ_RECEIPT_REQUESTED)) {
      return;
    }
    byte[] entryId = properties.bytes(Tags.PR_REPORT_ENTRYID);
    // PR_REPORT_NAME is often the address once more, the entry id has the name.
    MailAddress to =
        Optional.ofNullable(entryId)
            .flatMap(id ->
                ofEntryId(
                    id,
                    OneOffEntryId.isOneOff(id) ? "" : properties.string(Tags.PR_REPORT_NAME, "")))
            .orElseGet(this::sender);
    if (to != null) {
      header.addresses("Disposition-Notification-To", List.of(to));
    }
  }

  private MailAddress person(TagGroup tags) {
    String name = properties.string(tags.name(), "");
    MailAddress address = address(properties, tags);
    return address == null && !name.isEmpty() ? MailAddress.invalid(name) : address;
  }

  /** The address in a group of properties, or null when there is no usable one. */
  private MailAddress address(PropMap source, TagGroup tags) {
    return address(source, tags, lookup);
  }

  /** The address in a group of properties, or null when there is no usable one. */
  static MailAddress address(PropMap source, TagGroup tags, AddressLookup lookup) {
    String name = source.string(tags.name(), "");
    String smtp = source.string(tags.smtp());
    if (MailAddress.isUsable(smtp)) {
      return new MailAddress(name, smtp);
    }
    String email = source.string(tags.email());
    if ("SMTP".equalsIgnoreCase(source.string(tags.addressType())) && MailAddress.isUsable(email)) {
      return new MailAddress(name, email);
    }
    byte[] entryId = source.bytes(tags.entryId());
    return entryId == null ? null : ofEntryId(entryId, name, lookup).orElse(null);
  }

  private Optional<MailAddress> ofEntryId(byte[] entryId, String name) {
    return ofEntryId(entryId, name, lookup);
  }

  private static Optional<MailAddress> ofEntryId(
      byte[] entryId, String name, AddressLookup lookup) {
    if (!OneOffEntryId.isOneOff(entryId)) {
      return lookup
          .smtpAddress(entryId)
          .filter(MailAddress::isUsable)
          .map(smtp -> new MailAddress(name, smtp));
    }
    try {
      OneOffEntryId id = OneOffEntryId.parse(entryId);
      return Optional.of(new MailAddress(name.isEmpty() ? id.displayName() : name, id.address()))
          .filter(address -> MailAddress.isUsable(address.address()));
    } catch (MalformedIdException damaged) {
      return Optional.empty();
    }
  }
}
