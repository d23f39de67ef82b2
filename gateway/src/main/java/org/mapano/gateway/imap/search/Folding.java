package org.mapano.gateway.imap.search;

import java.util.Locale;

/** Text without case, for comparing (in the spirit of i;unicode-casemap, RFC 5051). */
final class Folding {
  private Folding() {}

  static String fold(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether text contains something that is folded already. */
  static boolean contains(String text, String folded) {
    return folded.isEmpty() || text != null && fold(text).contains(folded);
  }
}
