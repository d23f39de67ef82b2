package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.prop.Tags;

/**
 * The part for machines of a delivery report, which the report's message keeps as an attachment. It
 * must be written as it is: RFC 6522 forbids to encode it.
 *
 * @param attachment the attachment that is the part
 * @param text its content, ASCII with CRLF line ends
 */
record StatusPart(MapiAttachment attachment, String text) {
  private static final String TYPE = "message/delivery-status";
  private static final int MAX = 256 * 1024;
  private static final int LONGEST_LINE = 998;

  /** The part of a report; empty for other messages, and when it cannot stand in a mail. */
  static Optional<StatusPart> of(MapiMessage message) throws IOException {
    if (!ReportClass.isDelivery(message.properties())) {
      return Optional.empty();
    }
    for (MapiAttachment attachment : message.attachments()) {
      String type = attachment.properties().string(Tags.PR_ATTACH_MIME_TAG, "");
      if (type.equalsIgnoreCase(TYPE) && attachment.data() != null) {
        return content(attachment)
            .filter(StatusPart::isClean)
            .map(text -> new StatusPart(attachment, text));
      }
    }
    return Optional.empty();
  }

  /** Empty when it is too long or cannot be read. */
  private static Optional<String> content(MapiAttachment attachment) {
    try (InputStream in = attachment.data().open()) {
      byte[] content = in.readNBytes(MAX + 1);
      return content.length > MAX
          ? Optional.empty()
          : Optional.of(
              new String(content, StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n"));
    } catch (IOException lost) {
      return Optional.empty();
    }
  }

  private static boolean isClean(String text) {
    for (String line : text.split("\r\n", -1)) {
      boolean printable = line.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '\t');
      if (!printable || line.length() > LONGEST_LINE || line.startsWith("--")) {
        return false;
      }
    }
    return true;
  }

  /** The part. */
  OutEntity entity() {
    return out -> {
      Entities.header(out, "Content-Type", TYPE);
      Entities.endHeader(out);
      Entities.ascii(out, text);
    };
  }
}
