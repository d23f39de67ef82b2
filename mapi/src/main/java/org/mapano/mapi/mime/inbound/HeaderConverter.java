package org.mapano.mapi.mime.inbound;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.codec.Base64Decoder;
import org.mapano.mapi.mime.header.EncodedWords;
import org.mapano.mapi.mime.header.HeaderBlock;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.mime.header.SubjectPrefix;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** The header fields of a message that are no addresses. */
final class HeaderConverter {
  private static final int ICON_OUT_OF_OFFICE = 0x11B;
  private static final int MAX_INDEX = 4_096;
  private static final int MAX_SUBJECT = 16 * 1024;
  private static final int RECEIPTS_PENDING = 0x300;
  private static final Map<String, Integer> SENSITIVITIES =
      Map.of("personal", 1, "private", 2, "company-confidential", 3);

  private final InboundOptions options;
  private final AddressConverter addresses;

  HeaderConverter(InboundOptions options, AddressConverter addresses) {
    this.options = options;
    this.addresses = addresses;
  }

  /**
   * Sets the properties.
   *
   * @param embedded true when the message lies in another one, whose date then stands for a missing
   *     Received field
   * @param now delivery time when the message does not tell one
   */
  void convert(HeaderBlock headers, MapiMessage message, boolean embedded, Instant now) {
    PropMap properties = message.properties();
    ids(headers, properties);
    subject(headers, properties);
    times(headers, properties, embedded, now);
    urgency(headers, properties);
    receipt(headers, properties);
    indexed(headers, message);
  }

  private void ids(HeaderBlock headers, PropMap properties) {
    properties.put(Tags.PR_INTERNET_MESSAGE_ID, text(headers, "Message-ID"));
    properties.put(Tags.PR_IN_REPLY_TO_ID, text(headers, "In-Reply-To"));
    properties.put(Tags.PR_INTERNET_REFERENCES, text(headers, "References"));
  }

  private void subject(HeaderBlock headers, PropMap properties) {
    String decoded = text(headers, "Subject");
    String subject = decoded == null ? "" : cut(decoded, MAX_SUBJECT);
    SubjectPrefix parts = SubjectPrefix.of(subject);
    properties.put(Tags.PR_SUBJECT, subject);
    properties.put(Tags.PR_SUBJECT_PREFIX, parts.prefix());
    properties.put(Tags.PR_NORMALIZED_SUBJECT, parts.normalized());
    String topic = text(headers, "Thread-Topic");
    properties.put(
        Tags.PR_CONVERSATION_TOPIC, topic == null ? parts.normalized() : cut(topic, MAX_SUBJECT));
    String index = headers.first("Thread-Index");
    if (index != null && index.length() <= MAX_INDEX) {
      byte[] bytes = Base64Decoder.decode(index);
      properties.put(Tags.PR_CONVERSATION_INDEX, bytes.length == 0 ? null : bytes);
    }
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  private void times(HeaderBlock headers, PropMap properties, boolean embedded, Instant now) {
    Optional<OffsetDateTime> date = MailDate.parse(headers.first("Date"));
    date.ifPresent(sent -> {
      properties.put(Tags.PR_CLIENT_SUBMIT_TIME, MapiTime.ticks(sent.toInstant()));
      // RFC 3501 SENTON and its like compare the day as written, whatever its zone.
      properties.put(
          Tags.PR_EC_CLIENT_SUBMIT_DATE, day(sent.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    });
    Instant received =
        MailDate.parseReceived(headers.first("Received"))
            .or(() -> embedded ? date : Optional.empty())
            .map(OffsetDateTime::toInstant)
            .orElse(now);
    properties.put(Tags.PR_MESSAGE_DELIVERY_TIME, MapiTime.ticks(received));
    properties.put(Tags.PR_EC_MESSAGE_DELIVERY_DATE, day(received));
    MailDate.parse(headers.first("Expiry-Time"))
        .ifPresent(
            expiry -> properties.put(Tags.PR_EXPIRY_TIME, MapiTime.ticks(expiry.toInstant())));
  }

  private static long day(Instant time) {
    return MapiTime.ticks(time.truncatedTo(ChronoUnit.DAYS));
  }

  private static void urgency(HeaderBlock headers, PropMap properties) {
    int importance = importance(headers);
    if (importance != 1) {
      properties.put(Tags.PR_IMPORTANCE, importance);
      properties.put(Tags.PR_PRIORITY, importance - 1);
    }
    Integer sensitivity = SENSITIVITIES.get(lower(headers.first("Sensitivity")));
    properties.put(Tags.PR_SENSITIVITY, sensitivity);
    if (headers.has("X-Kopano-Vacation")) {
      properties.put(Tags.PR_ICON_INDEX, ICON_OUT_OF_OFFICE);
    }
  }

  private static int importance(HeaderBlock headers) {
    switch (lower(headers.first("Importance"))) {
      case "high":
        return 2;
      case "low":
        return 0;
      default:
        break;
    }
    String priority = lower(headers.first("X-Priority"));
    return switch (priority.isEmpty() ? ' ' : priority.charAt(0)) {
      case '1', '2' -> 2;
      case '4', '5' -> 0;
      default -> 1;
    };
  }

  private static String lower(String value) {
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  private void receipt(HeaderBlock headers, PropMap properties) {
    ResolvedAddress wanted = addresses.first(headers, "Disposition-Notification-To");
    if (wanted != null) {
      properties.put(Tags.PR_READ_RECEIPT_REQUESTED, true);
      properties.put(
          Tags.PR_MESSAGE_FLAGS, properties.integer(Tags.PR_MESSAGE_FLAGS, 0) | RECEIPTS_PENDING);
      properties.put(Tags.PR_REPORT_ENTRYID, wanted.entryId());
      properties.put(Tags.PR_REPORT_NAME, wanted.smtpAddress());
    }
  }

  private void indexed(HeaderBlock headers, MapiMessage message) {
    for (String name : options.indexedHeaders()) {
      String key = name.toLowerCase(Locale.ROOT);
      String value = key.equals("x-priority") ? null : text(headers, key);
      if (value != null) {
        NamedProperty property = NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, key);
        message.named().put(property, PropType.UNICODE, value);
      }
    }
  }

  private String text(HeaderBlock headers, String name) {
    String raw = headers.first(name);
    Charset fallback = options.defaultCharset();
    return raw == null ? null : EncodedWords.decode(raw, fallback);
  }
}
