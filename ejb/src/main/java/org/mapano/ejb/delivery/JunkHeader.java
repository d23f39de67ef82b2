package org.mapano.ejb.delivery;

import java.util.Locale;
import org.mapano.mapi.mime.header.HeaderBlock;

/**
 * The field by which a filter before this server marks junk.
 *
 * @param name {@code spam_header_name}; empty switches it off
 * @param value {@code spam_header_value}, a part of the field's text, without regard to case
 */
record JunkHeader(String name, String value) {
  /** Whether a mail is marked. */
  boolean marks(HeaderBlock headers) {
    if (name.isBlank()) {
      return false;
    }
    String wanted = value.strip().toLowerCase(Locale.ROOT);
    return headers.all(name.strip()).stream()
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
