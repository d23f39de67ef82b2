package org.mapano.mapi.rtf;

import java.util.Locale;

/**
 * Splits HTML into tags, character references and text, without interpreting it: all pieces joined
 * are the input. One pass, no recursion.
 */
final class HtmlPieces {
  /** Kind of a piece. */
  enum Kind {
    /** A tag, comment or declaration. */
    TAG,
    /** A character reference such as {@code &amp;}. */
    REFERENCE,
    /** Content of a script or style element, which is no text. */
    RAW,
    TEXT,
    END
  }

  private static final int MAX_REFERENCE = 32;

  private final String html;
  private int start;
  private int end;
  private String rawUntil;

  HtmlPieces(String html) {
    this.html = html;
  }

  Kind next() {
    start = end;
    if (start == html.length()) {
      return Kind.END;
    }
    if (rawUntil != null) {
      int close = indexOfIgnoringCase(rawUntil, start);
      rawUntil = null;
      end = close < 0 ? html.length() : close;
      if (end > start) {
        return Kind.RAW;
      }
    }
    char c = html.charAt(start);
    if (c == '<' && beginsTag()) {
      end = endOfTag();
      String name = name();
      if (name.equals("script") || name.equals("style")) {
        rawUntil = "</" + name;
      }
      return Kind.TAG;
    }
    if (c == '&') {
      int semicolon = endOfReference();
      if (semicolon > 0) {
        end = semicolon;
        return Kind.REFERENCE;
      }
    }
    end = start + 1;
    while (end < html.length() && html.charAt(end) != '<' && html.charAt(end) != '&') {
      end++;
    }
    return Kind.TEXT;
  }

  private boolean beginsTag() {
    if (start + 1 == html.length()) {
      return false;
    }
    char c = html.charAt(start + 1);
    return c == '/' || c == '!' || c == '?' || Character.isLetter(c);
  }

  private int endOfTag() {
    if (html.startsWith("<!--", start)) {
      int close = html.indexOf("-->", start + 4);
      return close < 0 ? html.length() : close + 3;
    }
    char quote = 0;
    for (int i = start + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    int plain = html.indexOf('>', start);
    return plain < 0 ? html.length() : plain + 1;
  }

  private int endOfReference() {
    int limit = Math.min(html.length(), start + MAX_REFERENCE);
    for (int i = start + 1; i < limit; i++) {
      char c = html.charAt(i);
      if (c == ';') {
        return i > start + 1 ? i + 1 : -1;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  private int indexOfIgnoringCase(String wanted, int from) {
    for (int i = from; i + wanted.length() <= html.length(); i++) {
      if (html.regionMatches(true, i, wanted, 0, wanted.length())) {
        return i;
      }
    }
    return -1;
  }

  /** The last piece. */
  String piece() {
    return html.substring(start, end);
  }

  /** True when the last piece is a closing tag. */
  boolean isClosing() {
    return html.startsWith("</", start);
  }

  /** Lower-case element name of the last tag, empty for a comment or declaration. */
  String name() {
    int from = start + (isClosing() ? 2 : 1);
    int to = from;
    while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    return html.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
