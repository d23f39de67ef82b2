package org.mapano.mapi.mime.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The charset that an HTML document declares in a meta element. */
public final class HtmlDeclaration {
  private static final int SEARCHED = 4_096;
  private static final int MAX_LABEL = 40;

  private HtmlDeclaration() {}

  /**
   * The declared charset; empty when there is no declaration, when the name is not known, and when
   * it cannot be true: what can be read as ASCII up to here is not in UTF-16.
   */
  public static Optional<Charset> charset(byte[] html) {
    int length = Math.min(html.length, SEARCHED);
    String head = new String(html, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int meta = head.indexOf("<meta");
    while (meta >= 0) {
      int end = head.indexOf('>', meta);
      int stop = end < 0 ? head.length() : end;
      int label = head.indexOf("charset", meta);
      if (label >= 0 && label < stop) {
        return label(head, label + "charset".length(), stop)
            .filter(charset -> !charset.name().startsWith("UTF-16"));
      }
      meta = head.indexOf("<meta", stop);
    }
    return Optional.empty();
  }

  private static Optional<Charset> label(String head, int from, int to) {
    int start = from;
    while (start < to && " =\"'".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < to && end - start < MAX_LABEL && isLabel(head.charAt(end))) {
      end++;
    }
    return MimeCharsets.find(head.substring(start, end));
  }

  private static boolean isLabel(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-_.:+".indexOf(c) >= 0;
  }
}
