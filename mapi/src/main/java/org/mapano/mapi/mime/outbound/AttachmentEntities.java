package org.mapano.mapi.mime.outbound;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.mime.MimeTags;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Attachments as parts. */
final class AttachmentEntities {
  private static final String DEFAULT_NAME = "data.bin";
  private static final byte[] MISSING =
      "Attachment is missing.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CRLF = {'\r', '\n'};

  private final Charset charset;

  AttachmentEntities(Charset charset) {
    this.charset = charset;
  }

  /** True when the HTML body shows the attachment itself. */
  static boolean isInline(MapiAttachment attachment) {
    PropMap properties = attachment.properties();
    return properties.bool(Tags.PR_ATTACHMENT_HIDDEN)
        && attachment.embedded() == null
        && (properties.has(Tags.PR_ATTACH_CONTENT_ID)
            || properties.has(Tags.PR_ATTACH_CONTENT_LOCATION));
  }

  /** An attachment by value. */
  OutEntity data(MapiAttachment attachment) {
    PropMap properties = attachment.properties();
    String type = contentType(properties);
    String disposition = disposition(properties, isInline(attachment) ? "inline" : "attachment");
    ByteSource data = attachment.data();
    return out -> {
      InputStream in = open(data);
      if (in == null) {
        Entities.text("plain", MISSING, StandardCharsets.US_ASCII).writeTo(out);
        return;
      }
      try (in) {
        Entities.header(out, "Content-Type", type);
        Entities.header(out, "Content-Transfer-Encoding", "base64");
        Entities.header(out, "Content-Disposition", disposition);
        references(properties, out);
        Entities.endHeader(out);
        base64(in, out);
      }
    };
  }

  /** Null when there is no data or it has got lost, which must not hide the rest of the message. */
  private static InputStream open(ByteSource data) {
    try {
      return data == null ? null : data.open();
    } catch (IOException lost) {
      return null;
    }
  }

  /** An embedded message. */
  OutEntity message(MapiAttachment attachment, OutEntity message) {
    String disposition =
        attachment.properties().has(Tags.PR_ATTACH_LONG_FILENAME)
            ? disposition(attachment.properties(), "attachment")
            : "attachment";
    return out -> {
      Entities.header(out, "Content-Type", "message/rfc822");
      Entities.header(out, "Content-Disposition", disposition);
      Entities.endHeader(out);
      message.writeTo(out);
    };
  }

  private String contentType(PropMap properties) {
    ContentType type =
        ContentType.parse(properties.string(Tags.PR_ATTACH_MIME_TAG, ""), ContentType.OCTET_STREAM);
    boolean usable =
        properties.has(Tags.PR_ATTACH_MIME_TAG)
            && properties.string(Tags.PR_ATTACH_MIME_TAG).indexOf('/') > 0
            && !type.isMultipart()
            && !type.is("message", "rfc822")
            && !type.is("message", "global");
    ParameterWriter value =
        new ParameterWriter((usable ? type : ContentType.OCTET_STREAM).mimeType());
    String label = properties.string(MimeTags.PR_TEXT_ATTACHMENT_CHARSET);
    if (usable && type.isText() && label != null) {
      value.plain("charset", label);
    }
    return value.encodedWords("name", fileName(properties), charset).toString();
  }

  private static String disposition(PropMap properties, String kind) {
    return new ParameterWriter(kind).extended("filename", fileName(properties)).toString();
  }

  private static String fileName(PropMap properties) {
    String name = properties.string(Tags.PR_ATTACH_LONG_FILENAME);
    if (name == null || name.isBlank()) {
      name = properties.string(Tags.PR_ATTACH_FILENAME);
    }
    return name == null || name.isBlank() ? DEFAULT_NAME : name;
  }

  private void references(PropMap properties, OutputStream out) throws IOException {
    HeaderWriter header = new HeaderWriter(charset);
    String id = properties.string(Tags.PR_ATTACH_CONTENT_ID);
    if (id != null && !id.isBlank()) {
      header.tokens("Content-ID", "<" + id + ">");
    }
    header.tokens("Content-Location", properties.string(Tags.PR_ATTACH_CONTENT_LOCATION));
    out.write(header.toBytes());
  }

  /** Writes a stream as base64 in lines of 76 columns. */
  static void base64(InputStream in, OutputStream out) throws IOException {
    OutputStream encoder = Base64.getMimeEncoder(76, CRLF).wrap(new KeptOpen(out));
    in.transferTo(encoder);
    encoder.close();
  }

  /** Lets the encoder finish without closing what it writes to. */
  private static final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
