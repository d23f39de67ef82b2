package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.structure.MimePart;

/** Walks the parts of one message in order: texts become bodies, all else attachments. */
final class PartWalker {
  /** Other presentations of the same text, worth nothing beside a plain or HTML body. */
  private static final Set<String> LESSER_ALTERNATIVES =
      Set.of("text/x-amp-html", "text/watch-html", "text/enriched", "text/richtext");

  /** Where a part stands. */
  private enum Place {
    /** In order with others. */
    MIXED,
    /** A presentation of the body, which is not there yet. */
    ALTERNATIVE,
    /** Belongs to the root of a multipart/related. */
    RELATED
  }

  private final MessageConverter converter;
  private final ByteSource source;
  private final MapiMessage message;
  private final BodyCollector body;
  private final AttachmentFactory attachments;
  private final TextCharset charsets;
  private final CalendarParts calendars;
  private final InboundOptions options;
  private final ConversionBudget budget;

  PartWalker(
      MessageConverter converter,
      ByteSource source,
      MapiMessage message,
      BodyCollector body,
      InboundOptions options,
      ConversionBudget budget) {
    this.converter = converter;
    this.source = source;
    this.message = message;
    this.body = body;
    this.options = options;
    this.budget = budget;
    this.attachments = new AttachmentFactory(source, options.defaultCharset());
    this.charsets = new TextCharset(options);
    this.calendars = new CalendarParts(converter, attachments, message, budget);
  }

  /** Walks a part and all below it. */
  void walk(MimePart part) throws IOException {
    walk(part, Place.MIXED);
  }

  /** To be called when all parts were walked. */
  void finish() {
    calendars.finish(body);
  }

  private void walk(MimePart part, Place place) throws IOException {
    budget.takePart();
    ContentType type = part.contentType();
    if (type.isMultipart()) {
      multipart(part, place);
    } else if (type.is("text", "plain")) {
      plain(part, place);
    } else if (type.is("text", "html")) {
      html(part, place);
    } else if (CalendarParts.isCalendar(type) && place != Place.RELATED) {
      boolean alternative = body.isEmpty() || place == Place.ALTERNATIVE;
      calendars.take(part, isAttachment(part) || !alternative);
    } else {
      other(part);
    }
  }

  private void multipart(MimePart part, Place place) throws IOException {
    switch (part.contentType().subtype()) {
      case "alternative" -> alternative(part);
      case "related" -> related(part, place);
      case "appledouble" -> appleDouble(part, place);
      default -> {
        for (MimePart child : part.children()) {
          walk(child, place == Place.RELATED ? Place.MIXED : place);
        }
      }
    }
  }

  private void alternative(MimePart part) throws IOException {
    if (body.isEmpty()) {
      for (MimePart child : part.children()) {
        if (!isLesser(child, part.children())) {
          walk(child, Place.ALTERNATIVE);
        }
      }
      return;
    }
    boolean better = part.children().stream().anyMatch(child -> !isPlain(child));
    for (MimePart child : part.children()) {
      if (!(better && isPlain(child)) && !isLesser(child, part.children())) {
        walk(child, Place.MIXED);
      }
    }
  }

  private static boolean isPlain(MimePart part) {
    return part.contentType().is("text", "plain");
  }

  private static boolean isLesser(MimePart part, List<MimePart> siblings) {
    return LESSER_ALTERNATIVES.contains(part.contentType().mimeType())
        && siblings.stream()
            .anyMatch(other -> isPlain(other) || other.contentType().is("text", "html"));
  }

  private void related(MimePart part, Place place) throws IOException {
    MimePart root = root(part);
    if (root != null) {
      walk(root, place == Place.RELATED ? Place.MIXED : place);
    }
    for (MimePart child : part.children()) {
      if (child != root) {
        walk(child, Place.RELATED);
      }
    }
  }

  private static MimePart root(MimePart related) {
    String start = related.contentType().parameters().raw("start");
    for (MimePart child : related.children()) {
      if (start != null && start.equals(child.headers().first("Content-ID"))) {
        return child;
      }
    }
    return related.children().isEmpty() ? null : related.children().getFirst();
  }

  private void appleDouble(MimePart part, Place place) throws IOException {
    for (MimePart child : part.children()) {
      String type = child.contentType().mimeType();
      if (!type.equals("application/applefile") && !type.equals("application/mac-binhex40")) {
        walk(child, place);
      }
    }
  }

  private void plain(MimePart part, Place place) throws IOException {
    boolean first = body.isEmpty() || place == Place.ALTERNATIVE && !body.hasPlain();
    boolean append = place == Place.MIXED && !body.hasHtml() && attachments.fileName(part) == null;
    if (place == Place.RELATED || !(first || append) || isAttachment(part)) {
      attach(part);
      return;
    }
    byte[] bytes = text(part, body.plainLength());
    Optional<Charset> charset =
        bytes == null ? Optional.empty() : charsets.plain(part.contentType(), bytes);
    if (charset.isPresent()) {
      body.plain(bytes, charset.get());
    } else {
      attach(part);
    }
  }

  private void html(MimePart part, Place place) throws IOException {
    boolean first = !body.hasHtml() && (!body.hasPlain() || place == Place.ALTERNATIVE);
    boolean join = options.insecureHtmlJoin() && body.hasHtml();
    if (place == Place.RELATED || !(first || join) || isAttachment(part)) {
      attach(part);
      return;
    }
    byte[] bytes = text(part, body.htmlLength());
    Optional<Charset> charset =
        bytes == null ? Optional.empty() : charsets.html(part.contentType(), bytes);
    if (charset.isPresent()) {
      body.html(bytes, charset.get());
    } else {
      attach(part);
    }
  }

  private static boolean isAttachment(MimePart part) {
    return AttachmentFactory.disposition(part).value().equals("attachment");
  }

  /** The content of a text part, or null when it cannot be had or would be too much. */
  private byte[] text(MimePart part, int already) throws IOException {
    if (TransferEncoding.of(part.encoding()) == TransferEncoding.UNKNOWN
        || part.bodyRange().length() > 4L * options.bodyBytes()) {
      return null;
    }
    ByteSource content = attachments.content(part);
    boolean fits = content.size() + already <= options.bodyBytes();
    return fits && budget.takeBody(content.size()) ? content.read() : null;
  }

  private void other(MimePart part) throws IOException {
    ContentType declared = part.declaredType();
    if (declared.is("message", "rfc822") || declared.is("message", "global")) {
      embedded(part);
    } else if (declared.is("application", "ms-tnef")) {
      if (!converter.tnef(attachments.content(part), message)) {
        attach(part);
      }
    } else {
      attach(part);
    }
  }

  private void embedded(MimePart part) throws IOException {
    Optional<MapiMessage> inner = Optional.empty();
    if (part.embeddedMessage() != null) {
      inner = converter.embedded(source, part.embeddedMessage());
    } else if (TransferEncoding.of(part.encoding()) != TransferEncoding.UNKNOWN) {
      inner = converter.embedded(attachments.content(part));
    }
    if (inner.isPresent()) {
      message.attachments().add(attachments.embedded(part, inner.get()));
    } else {
      attach(part);
    }
  }

  private void attach(MimePart part) throws IOException {
    message.attachments().add(attachments.byValue(part));
  }
}
