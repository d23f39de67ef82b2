package org.mapano.mapi.mime.inbound;

/** Line ends of text. */
final class LineEnds {
  private LineEnds() {}

  /** The text with CRLF wherever a line ends. */
  static String crlf(String text) {
    int bare = firstBare(text);
    if (bare < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64).append(text, 0, bare);
    for (int i = bare; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && (i == 0 || text.charAt(i - 1) != '\r')) {
        out.append('\r');
      }
      out.append(c);
    }
    return out.toString();
  }

  private static int firstBare(String text) {
    int feed = text.indexOf('\n');
    while (feed > 0 && text.charAt(feed - 1) == '\r') {
      feed = text.indexOf('\n', feed + 1);
    }
    return feed;
  }
}
