package org.mapano.mapi.mime.outbound;

import org.mapano.mapi.mime.header.AddressParser;
import org.mapano.mapi.mime.header.Mailbox;

/**
 * A name and an address that may be written into a header.
 *
 * @param name display name, may be empty
 * @param address Internet address; empty for a group
 */
record MailAddress(String name, String address) {
  /** Local part and domain at their longest (RFC 5321 4.5.3.1), in characters. */
  private static final int MAX = 320;

  private static final String INVALID = "invalid@invalid";

  /** True when the text is one address and nothing else. */
  static boolean isUsable(String address) {
    if (address == null || address.isEmpty() || address.length() > MAX) {
      return false;
    }
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ' ' || c == 0x7F || c == '<' || c == '>') {
        return false;
      }
    }
    var parsed = AddressParser.parse(address);
    return parsed.size() == 1
        && parsed.getFirst() instanceof Mailbox mailbox
        && mailbox.isComplete()
        && mailbox.domain().indexOf('@') < 0
        && mailbox.name() == null
        && mailbox.address().equals(address);
  }

  /** A group without members in the text (RFC 5322 3.4). */
  static MailAddress group(String name) {
    return new MailAddress(name.isBlank() ? "undisclosed" : name, "");
  }

  /** Stands for a person without a usable address. */
  static MailAddress invalid(String name) {
    return new MailAddress(name, INVALID);
  }
}
