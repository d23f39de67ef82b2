package org.mapano.mapi.mime.outbound;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.NamedValues.TypedValue;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.mime.header.MailDate;
import org.mapano.mapi.mime.header.SubjectPrefix;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Writes the header of a message up to its content fields. */
final class MessageHeader {
  private static final List<String> SENSITIVITIES =
      List.of("Personal", "Private", "Company-Confidential");
  private static final List<String> PRIORITIES = List.of("5 (Lowest)", "3 (Normal)", "1 (Highest)");

  private static final Base64.Encoder BLANK_FOLDED = Base64.getMimeEncoder(72, new byte[] {' '});

  private final MapiMessage message;
  private final PropMap properties;
  private final OutboundOptions options;
  private final boolean embedded;
  private final HeaderWriter header;

  MessageHeader(MapiMessage message, OutboundOptions options, boolean embedded, Charset charset) {
    this.message = message;
    this.properties = message.properties();
    this.options = options;
    this.embedded = embedded;
    this.header = new HeaderWriter(charset);
  }

  byte[] write(AddressFields addresses) {
    boolean stored = options.isGateway() || embedded;
    StoredHeaders came = new StoredHeaders(properties);
    if (stored) {
      came.restore(header);
    } else {
      header.folded(
          "Received",
          "by " + options.host() + " (kopano-spooler) with MAPI; " + date(options.now()));
    }
    header.text("Subject", properties.string(Tags.PR_SUBJECT, ""));
    addresses.writeFrom(header);
    // The recipient rows of a report are those whom it is about.
    if (!(stored && ReportClass.isDelivery(properties) && came.restore(header, "To"))) {
      addresses.writeRecipients(header, stored);
    }
    addresses.writeReplyTo(header);
    header.folded("Date", date(date()));
    header.tokens("Message-ID", MessageIdField.of(properties, options, embedded));
    header.tokens("In-Reply-To", properties.string(Tags.PR_IN_REPLY_TO_ID));
    header.tokens("References", properties.string(Tags.PR_INTERNET_REFERENCES));
    thread();
    urgency();
    addresses.writeReceiptRequest(header);
    named();
    if (!stored) {
      header.text("X-Mailer", options.mailer());
    }
    header.folded("MIME-Version", "1.0");
    return header.toBytes();
  }

  private static String date(Instant time) {
    return MailDate.format(OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
  }

  private Instant date() {
    int first = embedded ? Tags.PR_MESSAGE_DELIVERY_TIME : Tags.PR_CLIENT_SUBMIT_TIME;
    boolean stored = options.isGateway() || embedded;
    Long time = stored ? properties.longValue(first) : null;
    if (time == null) {
      time = properties.longValue(Tags.PR_LAST_MODIFICATION_TIME);
    }
    return time == null ? options.now() : MapiTime.instant(time);
  }

  private void thread() {
    String subject = properties.string(Tags.PR_SUBJECT, "");
    String topic = properties.string(Tags.PR_CONVERSATION_TOPIC);
    if (topic != null && !topic.equals(SubjectPrefix.of(subject).normalized())) {
      header.text("Thread-Topic", topic);
    }
    byte[] index = properties.bytes(Tags.PR_CONVERSATION_INDEX);
    if (index != null) {
      header.folded("Thread-Index", BLANK_FOLDED.encodeToString(index));
    }
  }

  private void urgency() {
    int importance = properties.integer(Tags.PR_IMPORTANCE, -1);
    if (importance >= 0 && importance < PRIORITIES.size()) {
      header.folded("X-Priority", PRIORITIES.get(importance));
    }
    int sensitivity = properties.integer(Tags.PR_SENSITIVITY, 0);
    if (sensitivity > 0 && sensitivity <= SENSITIVITIES.size()) {
      header.folded("Sensitivity", SENSITIVITIES.get(sensitivity - 1));
    }
    Long expiry = properties.longValue(Tags.PR_EXPIRY_TIME);
    if (expiry != null) {
      header.folded("Expiry-Time", date(MapiTime.instant(expiry)));
    }
  }

  private void named() {
    for (Map.Entry<NamedProperty, TypedValue> entry : message.named().asMap().entrySet()) {
      NamedProperty name = entry.getKey();
      if (name.set().equals(PropertySets.PS_INTERNET_HEADERS)
          && name.name() != null
          && entry.getValue().value() instanceof String value
          && (isOwnField(name.name()) || isAutomatic(name.name()))) {
        header.text(fieldName(name.name()), value);
      }
    }
  }

  /** Says that nobody wrote the message by hand (RFC 3834); a stored header has its own. */
  private boolean isAutomatic(String name) {
    return !options.isGateway() && name.equalsIgnoreCase("auto-submitted");
  }

  private static boolean isOwnField(String name) {
    if (name.length() < 3 || name.length() > 100 || !name.regionMatches(true, 0, "x-", 0, 2)) {
      return false;
    }
    return name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':')
        && !name.equalsIgnoreCase("x-priority");
  }

  private static String fieldName(String name) {
    if (name.equalsIgnoreCase("x-mailer")) {
      return "X-Original-Mailer";
    }
    StringBuilder capital = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = 0; i < capital.length(); i++) {
      if (i == 0 || capital.charAt(i - 1) == '-') {
        capital.setCharAt(i, Character.toUpperCase(capital.charAt(i)));
      }
    }
    return capital.toString();
  }
}
