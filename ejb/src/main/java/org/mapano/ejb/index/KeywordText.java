package org.mapano.ejb.index;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Keywords as one column: sorted, separated by line feeds; null for none. */
final class KeywordText {
  /** Characters the column holds. */
  static final int MAX_LENGTH = 1024;

  private KeywordText() {}

  /** The column of a set; keywords that do not fit any more are left out. */
  static String encode(Set<String> keywords) {
    if (keywords.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (String keyword : new TreeSet<>(keywords)) {
      String plain = keyword.replace('\n', ' ').strip();
      if (!plain.isEmpty() && text.length() + plain.length() < MAX_LENGTH) {
        text.append(text.isEmpty() ? "" : "\n").append(plain);
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  /** The set of a column, immutable. */
  static Set<String> decode(String column) {
    return column == null
        ? Set.of()
        : Collections.unmodifiableSet(new TreeSet<>(Set.of(column.split("\n"))));
  }
}
