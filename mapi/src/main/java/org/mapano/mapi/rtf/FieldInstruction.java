package org.mapano.mapi.rtf;

import java.util.Locale;

/** The instruction of a field, of which only hyperlinks matter. */
final class FieldInstruction {
  private static final String HYPERLINK = "HYPERLINK";
  private static final int MAX_LENGTH = 4096;

  private final StringBuilder text = new StringBuilder();

  void append(String more) {
    if (text.length() + more.length() <= MAX_LENGTH) {
      text.append(more);
    }
  }

  /** Target of a hyperlink, or null; only schemes that cannot run code. */
  String link() {
    String instruction = text.toString().strip();
    if (!instruction.regionMatches(true, 0, HYPERLINK, 0, HYPERLINK.length())) {
      return null;
    }
    String rest = instruction.substring(HYPERLINK.length()).strip();
    String target;
    if (rest.startsWith("\"")) {
      int end = rest.indexOf('"', 1);
      target = rest.substring(1, end < 0 ? rest.length() : end);
    } else {
      int end = rest.indexOf(' ');
      target = end < 0 ? rest : rest.substring(0, end);
    }
    String lower = target.toLowerCase(Locale.ROOT);
    boolean isSafe =
        lower.startsWith("http://")
            || lower.startsWith("https://")
            || lower.startsWith("mailto:")
            || lower.startsWith("ftp://");
    return isSafe ? target : null;
  }
}
