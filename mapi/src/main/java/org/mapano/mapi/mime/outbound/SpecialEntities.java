package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Messages that are written in another way than bodies and attachments: S/MIME and receipts. */
final class SpecialEntities {
  private static final String SIGNED = "IPM.NOTE.SMIME.MULTIPARTSIGNED";
  private static final String OPAQUE = "IPM.NOTE.SMIME";
  private static final String TYPE_FIELD = "Content-Type:";
  private static final String DEFAULT_OPAQUE_TYPE =
      "application/x-pkcs7-mime;\r\n\tsmime-type=enveloped-data;\r\n\tname=\"smime.p7m\"";

  private final MapiMessage message;
  private final String messageClass;

  SpecialEntities(MapiMessage message) {
    this.message = message;
    this.messageClass =
        message.properties().string(Tags.PR_MESSAGE_CLASS, "").toUpperCase(Locale.ROOT);
  }

  /** The protected entity of an S/MIME message; empty for every other message. */
  Optional<OutEntity> smime() {
    if (message.attachments().size() != 1) {
      return Optional.empty();
    }
    ByteSource data = message.attachments().getFirst().data();
    if (data == null) {
      return Optional.empty();
    }
    if (messageClass.equals(SIGNED)) {
      return beginsWithType(data) ? Optional.of(data::writeTo) : Optional.empty();
    }
    return messageClass.equals(OPAQUE) && isThere(data)
        ? Optional.of(opaque(data))
        : Optional.empty();
  }

  /** What has got lost is named in the text, like other attachments. */
  private static boolean isThere(ByteSource data) {
    try (InputStream in = data.open()) {
      return in != null;
    } catch (IOException lost) {
      return false;
    }
  }

  private static boolean beginsWithType(ByteSource data) {
    try (InputStream in = data.open()) {
      String start = new String(in.readNBytes(TYPE_FIELD.length()), StandardCharsets.ISO_8859_1);
      return start.equalsIgnoreCase(TYPE_FIELD);
    } catch (IOException lost) {
      return false;
    }
  }

  private OutEntity opaque(ByteSource data) {
    String stored = new StoredHeaders(message.properties()).first("Content-Type");
    boolean usable = stored != null && stored.toLowerCase(Locale.ROOT).contains("pkcs7-mime");
    HeaderWriter header = new HeaderWriter(StandardCharsets.UTF_8);
    if (usable) {
      header.tokens("Content-Type", stored);
    } else {
      header.restore("Content-Type", " " + DEFAULT_OPAQUE_TYPE);
    }
    return out -> {
      out.write(header.toBytes());
      Entities.header(out, "Content-Transfer-Encoding", "base64");
      Entities.header(out, "Content-Disposition", "attachment;\r\n\tfilename=\"smime.p7m\"");
      Entities.endHeader(out);
      try (InputStream in = data.open()) {
        AttachmentEntities.base64(in, out);
      }
    };
  }

  /** The kind of receipt that a message is: displayed or deleted; empty for others. */
  Optional<String> receipt() {
    return switch (messageClass) {
      case "REPORT.IPM.NOTE.IPNRN" -> Optional.of("displayed");
      case "REPORT.IPM.NOTE.IPNNRN" -> Optional.of("deleted");
      default -> Optional.empty();
    };
  }

  /** The machine-readable part of a receipt (RFC 8098 3). */
  OutEntity notification(String disposition, MailAddress reader) {
    PropMap properties = message.properties();
    HeaderWriter fields = new HeaderWriter(StandardCharsets.UTF_8);
    if (reader != null) {
      fields.text("Final-Recipient", "rfc822; " + reader.address());
    }
    fields.tokens("Original-Message-ID", properties.string(Tags.PR_ORIGINAL_MESSAGE_ID));
    fields.folded("Disposition", "manual-action/MDN-sent-manually; " + disposition);
    return out -> {
      Entities.header(out, "Content-Type", "message/disposition-notification");
      Entities.endHeader(out);
      out.write(fields.toBytes());
    };
  }
}
