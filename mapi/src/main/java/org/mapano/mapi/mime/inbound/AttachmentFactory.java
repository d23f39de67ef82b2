package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.nio.charset.Charset;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.MimeTags;
import org.mapano.mapi.mime.charset.TextDecoding;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderParameters;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Makes attachments of parts. */
final class AttachmentFactory {
  private static final int BY_VALUE = 1;
  private static final int EMBEDDED = 5;
  private static final int MAX_HEADER = 1_024;

  private final ByteSource source;
  private final Charset fallback;

  AttachmentFactory(ByteSource source, Charset fallback) {
    this.source = source;
    this.fallback = fallback;
  }

  /** The file name that a part's header gives, or null. */
  String fileName(MimePart part) {
    return FileNames.given(disposition(part), part.declaredType(), fallback);
  }

  static HeaderParameters disposition(MimePart part) {
    return HeaderParameters.parse(part.headers().first("Content-Disposition"));
  }

  /** The decoded content of a part. */
  ByteSource content(MimePart part) throws IOException {
    return TransferEncoding.of(part.encoding()).content(part.bodyRange().of(source));
  }

  /** An attachment with the content of a part. */
  MapiAttachment byValue(MimePart part) throws IOException {
    MapiAttachment attachment = new MapiAttachment();
    if (isUnreadMultipart(part)) {
      common(attachment.properties(), part, BY_VALUE, "message/rfc822");
      return attachment.data(part.range().of(source));
    }
    boolean known = TransferEncoding.of(part.encoding()) != TransferEncoding.UNKNOWN;
    ContentType type = part.declaredType();
    common(
        attachment.properties(),
        part,
        BY_VALUE,
        known ? cut(type.mimeType()) : ContentType.OCTET_STREAM.mimeType());
    if (known && type.isText() && type.charset() != null) {
      attachment.properties().put(MimeTags.PR_TEXT_ATTACHMENT_CHARSET, cut(header(type.charset())));
    }
    return attachment.data(content(part));
  }

  /** A multipart that lies too deep keeps its header, without which it could not be read. */
  private static boolean isUnreadMultipart(MimePart part) {
    return part.declaredType().isMultipart()
        && part.contentType().is("application", "octet-stream");
  }

  /** An attachment that is a message. */
  MapiAttachment embedded(MimePart part, MapiMessage message) {
    MapiAttachment attachment = new MapiAttachment().embedded(message);
    common(attachment.properties(), part, EMBEDDED, "message/rfc822");
    String subject = message.properties().string(Tags.PR_SUBJECT, "");
    attachment.properties().put(Tags.PR_DISPLAY_NAME, subject);
    return attachment;
  }

  private void common(PropMap properties, MimePart part, int method, String mimeType) {
    properties.put(Tags.PR_ATTACH_METHOD, method);
    HeaderParameters disposition = disposition(part);
    String name = FileNames.given(disposition, part.declaredType(), fallback);
    if (name == null && method == BY_VALUE) {
      name = FileNames.invented(disposition.value().equals("inline"), mimeType);
    }
    properties.put(Tags.PR_ATTACH_LONG_FILENAME, name);
    properties.put(Tags.PR_RENDERING_POSITION, 0);
    properties.put(Tags.PR_ATTACH_MIME_TAG, mimeType);
    String id = part.headers().first("Content-ID");
    if (id != null) {
      properties.put(Tags.PR_ATTACH_CONTENT_ID, cut(header(withoutBrackets(id))));
    }
    String location = part.headers().first("Content-Location");
    if (location != null) {
      properties.put(Tags.PR_ATTACH_CONTENT_LOCATION, cut(header(location)));
    }
    properties.put(Tags.PR_ATTACH_FLAGS, 0);
    properties.put(Tags.PR_ATTACHMENT_HIDDEN, false);
  }

  private String header(String raw) {
    return TextDecoding.withoutNul(TextDecoding.header(raw, fallback));
  }

  private static String cut(String text) {
    return text.length() <= MAX_HEADER ? text : text.substring(0, MAX_HEADER);
  }

  private static String withoutBrackets(String id) {
    int start = id.startsWith("<") ? 1 : 0;
    int end = id.endsWith(">") ? id.length() - 1 : id.length();
    return id.substring(Math.min(start, end), end).strip();
  }
}
