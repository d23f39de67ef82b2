package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.time.Instant;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.structure.MimeStructure;

/**
 * Converts mail to MAPI. No content makes it fail: what is broken, too deep or too much becomes an
 * attachment. The attachments of the result read from the source, which must live as long as they
 * are used. Safe for use by several threads when its parts are.
 *
 * @param options settings
 * @param resolver address book
 * @param tnef reads application/ms-tnef
 * @param calendar reads text/calendar
 */
public record MimeToMapi(
    InboundOptions options, AddressResolver resolver, TnefDecoder tnef, CalendarDecoder calendar) {

  /** A converter that leaves calendars attachments. */
  public MimeToMapi(InboundOptions options, AddressResolver resolver, TnefDecoder tnef) {
    this(options, resolver, tnef, CalendarDecoder.NONE);
  }

  /**
   * Converts a message.
   *
   * @param now delivery time when the message has no Received field
   * @throws IOException when the bytes cannot be read
   */
  public MapiMessage convert(ByteSource source, Instant now) throws IOException {
    return convert(source, MimeStructure.parse(source, options.limits()), now);
  }

  /**
   * Converts a message whose structure is known already.
   *
   * @param structure the structure of exactly these bytes
   * @throws IOException when the bytes cannot be read
   */
  public MapiMessage convert(ByteSource source, MimeStructure structure, Instant now)
      throws IOException {
    ConversionBudget budget = new ConversionBudget(options);
    return new MessageConverter(this, now, 0, budget).convert(source, structure.root());
  }
}
