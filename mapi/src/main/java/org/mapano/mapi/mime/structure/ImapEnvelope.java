package org.mapano.mapi.mime.structure;

import java.util.List;
import org.mapano.mapi.mime.header.Address;
import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.MailGroup;
import org.mapano.mapi.mime.header.Mailbox;

/** The ENVELOPE of RFC 3501 7.4.2, without the outer parentheses. */
final class ImapEnvelope {
  private final StringBuilder out;
  private final HeaderBlock headers;
  private final int limit;
  private int addresses;

  ImapEnvelope(StringBuilder out, HeaderBlock headers, int limit) {
    this.out = out;
    this.headers = headers;
    this.limit = limit;
  }

  void append() {
    ImapStrings.append(out, headers.first("Date"));
    out.append(' ');
    ImapStrings.append(out, headers.first("Subject"));
    List<Address> from = parse(headers.first("From"));
    append(from);
    append(orFrom("Sender", from));
    append(orFrom("Reply-To", from));
    append(all("To"));
    append(all("Cc"));
    append(all("Bcc"));
    out.append(' ');
    ImapStrings.append(out, headers.first("In-Reply-To"));
    out.append(' ');
    ImapStrings.append(out, headers.first("Message-ID"));
  }

  private List<Address> parse(String raw) {
    List<Address> parsed = AddressParser.parse(raw, Math.max(0, limit - addresses));
    addresses += parsed.size();
    return parsed;
  }

  private List<Address> orFrom(String name, List<Address> from) {
    List<Address> own = parse(headers.first(name));
    return own.isEmpty() ? from : own;
  }

  private List<Address> all(String name) {
    List<String> fields = headers.all(name);
    return fields.isEmpty() ? List.of() : parse(String.join(", ", fields));
  }

  private void append(List<Address> list) {
    out.append(' ');
    if (list.isEmpty()) {
      out.append("NIL");
      return;
    }
    out.append('(');
    for (Address address : list) {
      switch (address) {
        case Mailbox mailbox -> append(mailbox);
        case MailGroup group -> append(group);
      }
    }
    out.append(')');
  }

  private void append(MailGroup group) {
    out.append("(NIL NIL ");
    ImapStrings.append(out, group.name());
    out.append(" NIL)");
    group.members().forEach(this::append);
    out.append("(NIL NIL NIL NIL)");
  }

  private void append(Mailbox mailbox) {
    out.append('(');
    ImapStrings.append(out, mailbox.name());
    out.append(' ');
    ImapStrings.append(out, mailbox.route());
    out.append(' ');
    ImapStrings.append(out, mailbox.localPart());
    out.append(' ');
    ImapStrings.append(out, mailbox.domain());
    out.append(')');
  }
}
