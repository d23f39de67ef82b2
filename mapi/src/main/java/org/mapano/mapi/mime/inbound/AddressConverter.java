package org.mapano.mapi.mime.inbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.mapano.mapi.id.FlatEntryList;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.EncodedWords;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.Mailbox;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Senders, recipients and reply addresses of a message. */
final class AddressConverter {
  private static final int MAX_NAME = 1_024;
  private static final int MAX_ADDRESS = 1_024;

  private final InboundOptions options;
  private final AddressResolver resolver;
  private final ConversionBudget budget;
  private final Map<String, Optional<ResolvedAddress>> lookedUp = new HashMap<>();

  AddressConverter(InboundOptions options, AddressResolver resolver, ConversionBudget budget) {
    this.options = options;
    this.resolver = resolver;
    this.budget = budget;
  }

  void convert(HeaderBlock headers, MapiMessage message) {
    PropMap properties = message.properties();
    senders(headers, properties);
    recipients(headers, message);
    replyTo(headers, properties);
  }

  private void senders(HeaderBlock headers, PropMap properties) {
    ResolvedAddress from = first(headers, "From");
    ResolvedAddress sender = isComplete(headers.first("Sender")) ? first(headers, "Sender") : null;
    ResolvedAddress representing = from == null ? sender : from;
    if (representing != null) {
      representing.put(properties, TagGroup.REPRESENTING);
      (sender == null ? from : sender).put(properties, TagGroup.SENDER);
    }
  }

  private static boolean isComplete(String field) {
    Mailbox first = AddressParser.first(field);
    return first != null && first.isComplete();
  }

  /** The first usable address of a field, or null. */
  ResolvedAddress first(HeaderBlock headers, String name) {
    return first(headers.first(name));
  }

  /** The first usable address of a list of addresses, or null; the list may be null. */
  ResolvedAddress first(String list) {
    for (Mailbox mailbox : AddressParser.mailboxes(list, 10)) {
      ResolvedAddress address = resolve(mailbox);
      if (address != null) {
        return address;
      }
    }
    return null;
  }

  private void recipients(HeaderBlock headers, MapiMessage message) {
    PropMap properties = message.properties();
    properties.put(Tags.PR_DISPLAY_TO, recipients(headers, "To", 1, message));
    properties.put(Tags.PR_DISPLAY_CC, recipients(headers, "Cc", 2, message));
    properties.put(Tags.PR_DISPLAY_BCC, recipients(headers, "Bcc", 3, message));
  }

  private String recipients(HeaderBlock headers, String field, int type, MapiMessage message) {
    StringJoiner names = new StringJoiner("; ");
    int left = options.addresses();
    for (String value : headers.all(field)) {
      List<Mailbox> mailboxes = AddressParser.mailboxes(value, budget.addresses(left));
      left -= mailboxes.size();
      budget.takeAddresses(mailboxes.size());
      for (Mailbox mailbox : mailboxes) {
        ResolvedAddress address = resolve(mailbox);
        if (address != null) {
          names.add(address.displayName());
          message.recipients().add(row(address, type, message.recipients().size()));
        }
      }
    }
    return names.toString();
  }

  static MapiRecipient row(ResolvedAddress address, int type, int number) {
    MapiRecipient row = new MapiRecipient();
    row.properties().put(Tags.PR_RECIPIENT_TYPE, type).put(Tags.PR_ROWID, number);
    address.put(row.properties(), TagGroup.RECIPIENT);
    row.properties().put(Tags.PR_DISPLAY_TYPE, 0);
    return row;
  }

  private void replyTo(HeaderBlock headers, PropMap properties) {
    StringJoiner names = new StringJoiner("; ");
    List<byte[]> entries = new ArrayList<>();
    int limit = Math.min(options.addresses(), FlatEntryList.MAX_ENTRIES);
    for (Mailbox mailbox : AddressParser.mailboxes(headers.first("Reply-To"), limit)) {
      String address = address(mailbox);
      if (!address.isEmpty()) {
        ResolvedAddress entry = ResolvedAddress.oneOff(name(mailbox), address);
        entries.add(entry.entryId());
        names.add(entry.displayName());
      }
    }
    if (!entries.isEmpty()) {
      properties.put(Tags.PR_REPLY_RECIPIENT_ENTRIES, FlatEntryList.write(entries));
      properties.put(Tags.PR_REPLY_RECIPIENT_NAMES, names.toString());
    }
  }

  private ResolvedAddress resolve(Mailbox mailbox) {
    String address = address(mailbox);
    if (address.isEmpty()) {
      return null;
    }
    String name = name(mailbox);
    ResolvedAddress known =
        mailbox.isComplete() ? lookedUp.computeIfAbsent(address, this::lookUp).orElse(null) : null;
    if (known == null) {
      return ResolvedAddress.oneOff(name, address);
    }
    return name.isEmpty() || name.equalsIgnoreCase(address) ? known : known.named(name);
  }

  private Optional<ResolvedAddress> lookUp(String address) {
    return budget.takeLookup() ? resolver.resolve(address) : Optional.empty();
  }

  private String address(Mailbox mailbox) {
    String raw = mailbox.address();
    if (raw.length() > MAX_ADDRESS) {
      return "";
    }
    return TextDecoding.withoutNul(TextDecoding.header(raw, options.defaultCharset()));
  }

  private String name(Mailbox mailbox) {
    if (mailbox.name() == null) {
      return "";
    }
    String name = EncodedWords.decode(mailbox.name(), options.defaultCharset()).strip();
    return TextDecoding.withoutNul(name.substring(0, Math.min(name.length(), MAX_NAME)));
  }
}
