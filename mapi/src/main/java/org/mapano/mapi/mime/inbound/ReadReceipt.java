package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.util.Locale;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.Tags;

/** Message disposition notifications (RFC 8098): read and not-read receipts. */
final class ReadReceipt {
  private static final int MAX_NOTIFICATION = 64 * 1024;

  private final ByteSource source;
  private final MimePart root;

  ReadReceipt(ByteSource source, MimePart root) {
    this.source = source;
    this.root = root;
  }

  /** Converts the message when it is a receipt; says whether it was one. */
  boolean convert(MapiMessage message, PartWalker walker, MessageConverter converter)
      throws IOException {
    MimePart notification = notification();
    if (notification == null) {
      return false;
    }
    ByteSource content =
        TransferEncoding.of(notification.encoding()).content(notification.bodyRange().of(source));
    HeaderBlock fields = HeaderBlock.parse(content.read());
    String messageClass = messageClass(fields.first("Disposition"));
    if (messageClass == null) {
      return false;
    }
    message.properties().put(Tags.PR_MESSAGE_CLASS, messageClass);
    for (MimePart part : root.children()) {
      if (part != notification) {
        walker.walk(part);
      }
    }
    ReportedMail.describe(message, ReportedMail.find(converter, source, root, message));
    String original = fields.first("Original-Message-ID");
    if (original != null) {
      message.properties().put(Tags.PR_ORIGINAL_MESSAGE_ID, original);
    }
    return true;
  }

  private MimePart notification() {
    if (!root.contentType().is("multipart", "report")) {
      return null;
    }
    for (MimePart part : root.children()) {
      if (part.contentType().is("message", "disposition-notification")
          && part.bodyRange().length() <= MAX_NOTIFICATION) {
        return part;
      }
    }
    return null;
  }

  private static String messageClass(String disposition) {
    if (disposition == null) {
      return null;
    }
    int mode = disposition.indexOf(';');
    String type = disposition.substring(mode + 1).strip().toLowerCase(Locale.ROOT);
    if (type.startsWith("displayed")) {
      return ReportClass.READ;
    }
    return type.startsWith("deleted") ? ReportClass.NOT_READ : null;
  }
}
