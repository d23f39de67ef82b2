package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What a report says of the mail that it is about. */
final class ReportedMail {
  private ReportedMail() {}

  /**
   * Finds the mail, or its header, among the parts of a report.
   *
   * @param report the message that was made of the report
   * @return its properties, none when the report comes without it
   */
  static PropMap find(
      MessageConverter converter, ByteSource source, MimePart root, MapiMessage report)
      throws IOException {
    for (MapiAttachment attachment : report.attachments()) {
      if (attachment.embedded() != null) {
        return attachment.embedded().properties();
      }
    }
    for (MimePart part : root.children()) {
      if (part.contentType().is("text", "rfc822-headers")) {
        ByteSource header =
            TransferEncoding.of(part.encoding()).content(part.bodyRange().of(source));
        return converter.embedded(header).map(MapiMessage::properties).orElseGet(PropMap::new);
      }
    }
    return new PropMap();
  }

  /**
   * Describes the mail in the properties of the report.
   *
   * @param original properties of the mail, as many as are known
   */
  static void describe(MapiMessage report, PropMap original) {
    PropMap properties = report.properties();
    Long sent = properties.longValue(Tags.PR_CLIENT_SUBMIT_TIME);
    properties.put(
        Tags.PR_REPORT_TIME,
        sent == null ? properties.longValue(Tags.PR_MESSAGE_DELIVERY_TIME) : sent);
    copy(original, Tags.PR_SUBJECT, properties, Tags.PR_ORIGINAL_SUBJECT);
    copy(original, Tags.PR_CLIENT_SUBMIT_TIME, properties, Tags.PR_ORIGINAL_SUBMIT_TIME);
    copy(original, Tags.PR_SENDER_NAME, properties, Tags.PR_ORIGINAL_SENDER_NAME);
    copy(original, Tags.PR_SENDER_ENTRYID, properties, Tags.PR_ORIGINAL_SENDER_ENTRYID);
    copy(original, Tags.PR_DISPLAY_TO, properties, Tags.PR_ORIGINAL_DISPLAY_TO);
    copy(original, Tags.PR_DISPLAY_CC, properties, Tags.PR_ORIGINAL_DISPLAY_CC);
    copy(original, Tags.PR_INTERNET_MESSAGE_ID, properties, Tags.PR_ORIGINAL_MESSAGE_ID);
  }

  private static void copy(PropMap from, int tag, PropMap to, int target) {
    if (from.has(tag)) {
      to.put(target, from.get(tag).value());
    }
  }
}
