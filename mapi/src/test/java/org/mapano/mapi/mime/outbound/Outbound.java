package org.mapano.mapi.mime.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Short ways to write messages in tests. */
final class Outbound {
  static final Instant NOW = Instant.parse("2026-11-22T12:35:12Z");
  static final OutboundOptions GATEWAY = OutboundOptions.gateway("mx.example.com", NOW);
  static final OutboundOptions SPOOLER =
      OutboundOptions.spooler("mx.example.com", NOW, "Mapano 1.0");

  private Outbound() {}

  static byte[] bytes(MapiMessage message, OutboundOptions options) {
    AddressLookup lookup =
        entryId -> entryId.length == 1 ? Optional.of("known@example.com") : Optional.empty();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new MapiToMime(options, lookup).write(message, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  static String text(MapiMessage message, OutboundOptions options) {
    return new String(bytes(message, options), StandardCharsets.UTF_8);
  }

  static String text(MapiMessage message) {
    return text(message, GATEWAY);
  }

  /** A plain message from Ann to John. */
  static MapiMessage note(String subject, String body) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_BODY, body)
        .put(Tags.PR_SENDER_NAME, "Ann Sender")
        .put(Tags.PR_SENDER_ADDRTYPE, "SMTP")
        .put(Tags.PR_SENDER_EMAIL_ADDRESS, "ann@example.com")
        .put(Tags.PR_CLIENT_SUBMIT_TIME, MapiTime.ticks(NOW));
    message.recipients().add(recipient(1, "John", "john@example.com"));
    return message;
  }

  static MapiRecipient recipient(int type, String name, String address) {
    MapiRecipient row = new MapiRecipient();
    row.properties()
        .put(Tags.PR_RECIPIENT_TYPE, type)
        .put(Tags.PR_DISPLAY_NAME, name)
        .put(Tags.PR_ADDRTYPE, "SMTP")
        .put(Tags.PR_EMAIL_ADDRESS, address);
    return row;
  }
}
