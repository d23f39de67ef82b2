package org.mapano.bench;

import java.nio.charset.StandardCharsets;

/** Tables of rules as clients store them. */
final class RuleTables {
  private static final long SUBJECT = 0x0037001FL;

  private RuleTables() {}

  /** Rules that mark mail as read whose subject has a word, which no mail has. */
  static byte[] matchingNothing(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append("<item SOAP-ENC:arrayType=\"propVal[4]\">")
          .append(cell(0x66760003L, "<ul>" + i + "</ul>"))
          .append(cell(0x66770003L, "<ul>1</ul>"))
          .append(cell(0x667900FDL, "<res>" + contains("nothing like this " + i) + "</res>"))
          .append(
              cell(
                  0x668000FEL,
                  "<actions><item><acttype>11</acttype><flavor>0</flavor><flags>0</flags></item>"
                      + "</actions>"))
          .append("</item>");
    }
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><tableData"
            + " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\""
            + " SOAP-ENC:arrayType=\"propVal[]["
            + count
            + "]\">"
            + rows
            + "</tableData>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(long tag, String value) {
    return "<item><ulPropTag>" + tag + "</ulPropTag>" + value + "</item>";
  }

  private static String contains(String text) {
    return "<ulType>3</ulType><lpContent><ulFuzzyLevel>65537</ulFuzzyLevel><ulPropTag>"
        + SUBJECT
        + "</ulPropTag><lpProp><ulPropTag>"
        + SUBJECT
        + "</ulPropTag><lpszA>"
        + text
        + "</lpszA></lpProp></lpContent>";
  }
}
