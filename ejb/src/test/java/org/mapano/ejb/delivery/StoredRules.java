package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Tables of rules as clients store them. */
final class StoredRules {
  static final int ENABLED = 1;
  static final int ONLY_WHEN_ABSENT = 4;
  static final int EXIT_LEVEL = 0x10;

  private static final String NAMESPACES =
      " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\"";

  private StoredRules() {}

  static byte[] table(String... rules) {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tableData"
            + NAMESPACES
            + " SOAP-ENC:arrayType=\"propVal[]["
            + rules.length
            + "]\">"
            + String.join("", rules)
            + "</tableData>")
        .getBytes(UTF_8);
  }

  static String rule(int sequence, int state, String condition, String... actions) {
    return "<item SOAP-ENC:arrayType=\"propVal[5]\">"
        + cell(0x66760003, "<ul>" + sequence + "</ul>")
        + cell(0x66770003, "<ul>" + state + "</ul>")
        + (condition == null ? "" : cell(0x667900FD, "<res>" + condition + "</res>"))
        + cell(0x668000FE, "<actions>" + String.join("", actions) + "</actions>")
        + cell(0x6682001F, "<lpszA>rule " + sequence + "</lpszA>")
        + "</item>";
  }

  private static String cell(int tag, String value) {
    return "<item><ulPropTag>" + Integer.toUnsignedLong(tag) + "</ulPropTag>" + value + "</item>";
  }

  /** Text somewhere in a property, without regard to case. */
  static String contains(int tag, String text) {
    return "<ulType>3</ulType><lpContent><ulFuzzyLevel>65537</ulFuzzyLevel><ulPropTag>"
        + Integer.toUnsignedLong(tag)
        + "</ulPropTag><lpProp><ulPropTag>"
        + Integer.toUnsignedLong(tag)
        + "</ulPropTag><lpszA>"
        + text
        + "</lpszA></lpProp></lpContent>";
  }

  static String exists(int tag) {
    return "<ulType>8</ulType><lpExist><ulPropTag>"
        + Integer.toUnsignedLong(tag)
        + "</ulPropTag></lpExist>";
  }

  static String not(String condition) {
    return "<ulType>2</ulType><lpNot><lpNot>" + condition + "</lpNot></lpNot>";
  }

  static String and(String... conditions) {
    StringBuilder parts = new StringBuilder("<ulType>0</ulType><lpAnd>");
    List.of(conditions).forEach(part -> parts.append("<item>").append(part).append("</item>"));
    return parts.append("</lpAnd>").toString();
  }

  static String action(int kind, int flavour, String data) {
    return "<item><acttype>"
        + kind
        + "</acttype><flavor>"
        + flavour
        + "</flavor><flags>0</flags>"
        + data
        + "</item>";
  }

  static String move(byte[] folder) {
    return action(1, 0, place(folder));
  }

  static String copy(byte[] folder) {
    return action(2, 0, place(folder));
  }

  private static String place(byte[] folder) {
    return "<moveCopy><store></store><folder>" + base64(folder) + "</folder></moveCopy>";
  }

  static String delete() {
    return action(10, 0, "");
  }

  static String markRead() {
    return action(11, 0, "");
  }

  static String reply(byte[] template) {
    return action(3, 0, "<reply><message>" + base64(template) + "</message><guid></guid></reply>");
  }

  static String bounce(int code) {
    return action(6, 0, "<bouncecode>" + code + "</bouncecode>");
  }

  /** Kind 7 forwards, kind 8 delegates. */
  static String send(int kind, int flavour, String... addresses) {
    StringBuilder rows = new StringBuilder("<adrlist>");
    for (String address : addresses) {
      rows.append("<item>")
          .append(cell(0x3003001F, "<lpszA>" + address + "</lpszA>"))
          .append(cell(0x3002001F, "<lpszA>SMTP</lpszA>"))
          .append(cell(0x3001001F, "<lpszA>" + address + "</lpszA>"))
          .append(cell(0x0C150003, "<ul>1</ul>"))
          .append("</item>");
    }
    return action(kind, flavour, rows.append("</adrlist>").toString());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
