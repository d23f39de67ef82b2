package org.mapano.mapi.mime.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapano.mapi.mime.header.HeaderBlock;

/** The part for machines of a delivery status notification (RFC 3464 2, RFC 6533 4). */
final class DeliveryStatus {
  private static final int MAX_RECIPIENTS = 1_000;
  private static final int MAX_TEXT = 1_024;
  private static final Pattern ESCAPED = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{1,6})}");
  private static final Pattern CODE = Pattern.compile("(\\d{1,3})\\b");
  private static final Set<String> ARRIVED = Set.of("delivered", "relayed", "expanded");

  /** What a report says of a mail. */
  enum Outcome {
    /** It did not reach somebody. */
    FAILED,
    /** It reached somebody, or went on to where nobody reports. */
    ARRIVED,
    /** Nothing is decided yet. */
    OPEN
  }

  /**
   * What became of a mail for one recipient.
   *
   * @param address mail address, never empty
   * @param outcome what became of it
   * @param text answer of the machine that was asked, may be empty
   * @param code number in front of that answer, 0 when there is none
   */
  record Recipient(String address, Outcome outcome, String text, int code) {}

  private final List<Recipient> recipients = new ArrayList<>();
  private String arrivalDate;

  private DeliveryStatus() {}

  /** Reads the content of the part; what cannot be understood is passed over. */
  static DeliveryStatus parse(byte[] content) {
    DeliveryStatus status = new DeliveryStatus();
    int position = 0;
    while (position < content.length && status.recipients.size() < MAX_RECIPIENTS) {
      int end = groupEnd(content, position);
      status.group(HeaderBlock.parse(content, position, end - position));
      position = end;
    }
    return status;
  }

  /** Index behind the empty line that ends a group of fields. */
  private static int groupEnd(byte[] content, int start) {
    boolean text = false;
    for (int i = start; i < content.length; i++) {
      if (content[i] == '\n') {
        if (!text) {
          return i + 1;
        }
        text = false;
      } else if (content[i] != '\r') {
        text = true;
      }
    }
    return content.length;
  }

  private void group(HeaderBlock fields) {
    arrivalDate = arrivalDate == null ? fields.first("Arrival-Date") : arrivalDate;
    String address = value(fields, "Original-Recipient");
    address = address.isEmpty() ? value(fields, "Final-Recipient") : address;
    String action = fields.first("Action");
    if (!address.isEmpty() && action != null) {
      String text = value(fields, "Diagnostic-Code");
      text = text.isEmpty() ? cut(fields.first("Status")) : text;
      Matcher code = CODE.matcher(text);
      recipients.add(
          new Recipient(
              address,
              outcome(action),
              text,
              code.lookingAt() ? Integer.parseInt(code.group(1)) : 0));
    }
  }

  private static Outcome outcome(String action) {
    int end = 0;
    while (end < action.length() && Character.isLetter(action.charAt(end))) {
      end++;
    }
    String word = action.substring(0, end).toLowerCase(Locale.ROOT);
    if (word.equals("failed")) {
      return Outcome.FAILED;
    }
    return ARRIVED.contains(word) ? Outcome.ARRIVED : Outcome.OPEN;
  }

  /** What stands behind the type of a typed field, such as {@code rfc822;}. */
  private static String value(HeaderBlock fields, String name) {
    String value = fields.first(name);
    String typed = value == null ? "" : value.substring(value.indexOf(';') + 1);
    Matcher escaped = ESCAPED.matcher(cut(typed));
    return escaped.replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1))));
  }

  private static String unescaped(String hex) {
    int point = Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(point) && !Character.isISOControl(point)
        ? Character.toString(point)
        : "";
  }

  private static String cut(String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.length() <= MAX_TEXT ? stripped : stripped.substring(0, MAX_TEXT);
  }

  /** What the report says on the whole: failed when it failed for anybody. */
  Outcome outcome() {
    if (recipients.stream().anyMatch(one -> one.outcome() == Outcome.FAILED)) {
      return Outcome.FAILED;
    }
    return recipients.stream().anyMatch(one -> one.outcome() == Outcome.ARRIVED)
        ? Outcome.ARRIVED
        : Outcome.OPEN;
  }

  /** The recipients with an outcome, in order. */
  List<Recipient> with(Outcome outcome) {
    return recipients.stream().filter(one -> one.outcome() == outcome).toList();
  }

  /** When the mail was handed in, as written, or null. */
  String arrivalDate() {
    return arrivalDate;
  }
}
