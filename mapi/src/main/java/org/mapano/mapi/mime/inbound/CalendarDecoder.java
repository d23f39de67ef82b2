package org.mapano.mapi.mime.inbound;

import java.time.Instant;
import java.util.Optional;
import org.mapano.mapi.message.MapiMessage;

/** Reads text/calendar. */
@FunctionalInterface
public interface CalendarDecoder {
  /** A decoder that leaves every such part an attachment. */
  CalendarDecoder NONE = (text, resolver, now) -> new Decoded(Optional.empty(), "");

  /**
   * What a part says.
   *
   * @param item the item with class, properties, attendees and changed occurrences; empty when the
   *     part is not usable
   * @param reason file name for a part that is not usable, which says why
   */
  record Decoded(Optional<MapiMessage> item, String reason) {}

  /**
   * Decodes a part.
   *
   * @param resolver address book for organiser and attendees
   * @param now time of arrival
   */
  Decoded decode(String text, AddressResolver resolver, Instant now);
}
