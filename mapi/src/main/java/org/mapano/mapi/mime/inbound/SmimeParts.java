package org.mapano.mapi.mime.inbound;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.codec.TransferEncoding;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderField;
import org.mapano.mapi.mime.structure.MimePart;
import org.mapano.mapi.prop.Tags;

/**
 * Signed and encrypted messages (S/MIME): the protected entity is kept whole in the only
 * attachment, as signatures need it byte for byte.
 */
final class SmimeParts {
  private static final String FILE_NAME = "smime.p7m";

  private final ByteSource source;
  private final MimePart root;

  SmimeParts(ByteSource source, MimePart root) {
    this.source = source;
    this.root = root;
  }

  /** True for multipart/signed with an S/MIME signature. */
  boolean isSigned() {
    if (!root.contentType().is("multipart", "signed") || root.children().size() < 2) {
      return false;
    }
    return isSignature(root.children().get(1).contentType().mimeType());
  }

  private static boolean isSignature(String type) {
    return type.equals("application/pkcs7-signature")
        || type.equals("application/x-pkcs7-signature");
  }

  /** True when the whole message is one encrypted or opaquely signed entity. */
  boolean isOpaque() {
    ContentType type = root.contentType();
    return (type.is("application", "pkcs7-mime") || type.is("application", "x-pkcs7-mime"))
        && TransferEncoding.of(root.encoding()) != TransferEncoding.UNKNOWN;
  }

  /** Replaces the attachments by the signed entity, headed by its Content-Type. */
  void putSigned(MapiMessage message) {
    message.properties().put(Tags.PR_MESSAGE_CLASS, "IPM.Note.SMIME.MultipartSigned");
    ByteSource entity =
        new JoinedSource(ByteSource.of(contentTypeField()), root.bodyRange().of(source));
    message.attachments().clear();
    message.attachments().add(attachment("multipart/signed").data(entity));
  }

  private byte[] contentTypeField() {
    for (HeaderField field : root.headers()) {
      if (field.name().equalsIgnoreCase("Content-Type")) {
        String text = field.name() + ":" + field.raw() + "\r\n\r\n";
        return text.getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    return new byte[0];
  }

  /** Makes the decoded entity the only attachment. */
  void putOpaque(MapiMessage message) throws IOException {
    message.properties().put(Tags.PR_MESSAGE_CLASS, "IPM.Note.SMIME");
    ByteSource content = TransferEncoding.of(root.encoding()).content(root.bodyRange().of(source));
    message.attachments().add(attachment(root.contentType().mimeType()).data(content));
  }

  private static MapiAttachment attachment(String type) {
    MapiAttachment attachment = new MapiAttachment();
    attachment
        .properties()
        .put(Tags.PR_ATTACH_METHOD, 1)
        .put(Tags.PR_ATTACH_LONG_FILENAME, FILE_NAME)
        .put(Tags.PR_ATTACH_MIME_TAG, type)
        .put(Tags.PR_RENDERING_POSITION, -1)
        .put(Tags.PR_ATTACH_FLAGS, 0)
        .put(Tags.PR_ATTACHMENT_HIDDEN, false);
    return attachment;
  }
}
