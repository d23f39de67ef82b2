package org.mapano.mapi.mime.structure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;

/**
 * The offset tree of one raw message. Holds header fields and offsets, never bodies. Immutable.
 *
 * @param root the message itself
 */
public record MimeStructure(MimePart root) {

  /**
   * Reads a message once.
   *
   * @throws IOException when the bytes cannot be read; no content makes this fail
   */
  public static MimeStructure parse(ByteSource source) throws IOException {
    return parse(source, MimeLimits.DEFAULT);
  }

  /**
   * Reads a message once, within other limits.
   *
   * @throws IOException when the bytes cannot be read
   */
  public static MimeStructure parse(ByteSource source, MimeLimits limits) throws IOException {
    return new MimeStructure(new StructureParser(source, limits).parse());
  }

  /**
   * The part with an IMAP part number (RFC 3501 6.4.5): {@code part(1, 2)} is section 1.2. The
   * numbers count the children of a multipart; a message that is no multipart has one part, 1,
   * which is the message itself. No number gives the message.
   *
   * @return the part, empty when there is none of that number
   */
  public Optional<MimePart> part(int... path) {
    MimePart current = root;
    boolean message = true;
    for (int number : path) {
      if (!message && current.embeddedMessage() != null) {
        current = current.embeddedMessage();
        message = true;
      }
      List<MimePart> children = current.children();
      if (current.contentType().isMultipart()) {
        if (number < 1 || number > children.size()) {
          return Optional.empty();
        }
        current = children.get(number - 1);
      } else if (!message || number != 1) {
        return Optional.empty();
      }
      message = false;
    }
    return Optional.of(current);
  }
}
