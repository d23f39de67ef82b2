package org.mapano.mapi.mime.structure;

import java.util.List;
import java.util.Locale;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderBlock;

/**
 * One entity: the message itself, a part of a multipart, or a message inside a message/rfc822 part.
 * Its header and body lie next to each other. Immutable.
 *
 * @param headerRange the entity's own header with the empty line that ends it, if there is one; for
 *     a part of a multipart this is what IMAP calls MIME
 * @param bodyRange the body without the line end that belongs to a following boundary
 * @param bodyLines line feeds in the body
 * @param headers the fields of the header
 * @param contentType how the body is to be read: never a multipart without children, never
 *     message/rfc822 without {@link #embeddedMessage()}
 * @param declaredType the type that the header states
 * @param children parts of a multipart; empty for every other type
 * @param embeddedMessage the message in the body of a message/rfc822 part, else null
 */
public record MimePart(
    ByteRange headerRange,
    ByteRange bodyRange,
    long bodyLines,
    HeaderBlock headers,
    ContentType contentType,
    ContentType declaredType,
    List<MimePart> children,
    MimePart embeddedMessage) {

  /** Header and body together. */
  public ByteRange range() {
    return new ByteRange(headerRange.start(), bodyRange.end());
  }

  /** The transfer encoding in lower case, 7bit when none is stated. */
  public String encoding() {
    return encoding(headers);
  }

  static String encoding(HeaderBlock headers) {
    String raw = headers.first("Content-Transfer-Encoding");
    if (raw == null) {
      return "7bit";
    }
    int end = 0;
    while (end < raw.length() && raw.charAt(end) > ' ' && ";(,".indexOf(raw.charAt(end)) < 0) {
      end++;
    }
    return end == 0 ? "7bit" : raw.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
