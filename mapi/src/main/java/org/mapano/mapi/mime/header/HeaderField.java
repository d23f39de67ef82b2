package org.mapano.mapi.mime.header;

/**
 * One header field as it stands in the message.
 *
 * @param name field name in the case of the message
 * @param raw text after the colon, one character for each byte, with its folds but without the
 *     final line end
 */
public record HeaderField(String name, String raw) {
  /** The text without line breaks (RFC 5322 2.2.3) and without blanks at both ends. */
  public String value() {
    return unfold(raw);
  }

  /** Removes line breaks and NUL characters, then blanks at both ends; a fold shows as a blank. */
  static String unfold(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (isDropped(text.charAt(i))) {
        StringBuilder plain = new StringBuilder(length).append(text, 0, i);
        for (int j = i; j < length; j++) {
          char c = text.charAt(j);
          if (!isDropped(c)) {
            plain.append(c == '\t' && text.charAt(j - 1) == '\n' ? ' ' : c);
          }
        }
        return plain.toString().strip();
      }
    }
    return text.strip();
  }

  private static boolean isDropped(char c) {
    return c == '\r' || c == '\n' || c == 0;
  }
}
