package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.Tags;

/**
 * Calendar parts of one message (delivery.md 4.5): the first one that can be read makes the message
 * what it is, others and unreadable ones are attachments.
 */
final class CalendarParts {
  private static final int MAX_BYTES = 4 * 1024 * 1024;
  private static final int EMBEDDED = 5;
  private static final String MEETING = "IPM.Schedule.Meeting.";

  private final MessageConverter converter;
  private final AttachmentFactory attachments;
  private final MapiMessage message;
  private final ConversionBudget budget;
  private boolean merged;
  private String description;

  CalendarParts(
      MessageConverter converter,
      AttachmentFactory attachments,
      MapiMessage message,
      ConversionBudget budget) {
    this.budget = budget;
    this.converter = converter;
    this.attachments = attachments;
    this.message = message;
  }

  static boolean isCalendar(ContentType type) {
    return type.is("text", "calendar") || type.is("application", "ics");
  }

  /**
   * Takes a part.
   *
   * @param beside whether the part stands beside a body, instead of being another form of it
   */
  void take(MimePart part, boolean beside) throws IOException {
    String text = merged ? null : text(part);
    if (text == null) {
      message.attachments().add(attachments.byValue(part));
      return;
    }
    CalendarDecoder.Decoded decoded = converter.calendar(text);
    Optional<MapiMessage> item = decoded.item();
    if (item.isEmpty()) {
      message.attachments().add(refused(part, decoded.reason()));
      return;
    }
    if (beside) {
      message.attachments().add(embedded(item.get()));
      if (!isMeeting(item.get())) {
        return;
      }
    }
    CalendarMerge.merge(item.get(), message);
    merged = true;
    description = beside ? null : item.get().properties().string(Tags.PR_BODY);
  }

  /** Gives a message without text that of its calendar. */
  void finish(BodyCollector body) {
    if (body.isEmpty() && description != null) {
      message.properties().put(Tags.PR_BODY, description);
    }
  }

  private static boolean isMeeting(MapiMessage item) {
    return item.properties().string(Tags.PR_MESSAGE_CLASS, "").startsWith(MEETING);
  }

  private static MapiAttachment embedded(MapiMessage item) {
    MapiAttachment attachment = new MapiAttachment().embedded(item);
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, EMBEDDED)
        .put(Tags.PR_RENDERING_POSITION, 0)
        .put(Tags.PR_ATTACH_FLAGS, 0)
        .put(Tags.PR_ATTACHMENT_HIDDEN, false)
        .put(Tags.PR_DISPLAY_NAME, item.properties().string(Tags.PR_SUBJECT, ""));
    return attachment;
  }

  /** The part as it is; without a name of its own it gets one that says why. */
  private MapiAttachment refused(MimePart part, String reason) throws IOException {
    MapiAttachment attachment = attachments.byValue(part);
    if (attachments.fileName(part) == null && !reason.isEmpty()) {
      attachment.properties().put(Tags.PR_ATTACH_LONG_FILENAME, reason);
    }
    return attachment;
  }

  /** The text of a part, or null when it cannot be had or is too much. */
  private String text(MimePart part) throws IOException {
    if (TransferEncoding.of(part.encoding()) == TransferEncoding.UNKNOWN
        || part.bodyRange().length() > 2L * MAX_BYTES) {
      return null;
    }
    ByteSource content = attachments.content(part);
    if (content.size() > MAX_BYTES || !budget.takeBody(content.size())) {
      return null;
    }
    String label = part.declaredType().charset();
    Charset charset =
        Optional.ofNullable(label).flatMap(MimeCharsets::find).orElse(StandardCharsets.UTF_8);
    // Calendars are UTF-8 (RFC 5545 3.1.4), whatever ASCII label they come with.
    return new String(
        content.read(),
        charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
  }
}
