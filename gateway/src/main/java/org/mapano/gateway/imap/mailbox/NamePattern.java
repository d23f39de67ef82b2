package org.mapano.gateway.imap.mailbox;

import java.util.Locale;

/**
 * A LIST pattern: {@code *} stands for any text, {@code %} for text without a delimiter. Matching
 * takes time in proportion to both lengths, whatever the pattern.
 */
public final class NamePattern {
  private final String pattern;

  /** A pattern, decoded; case does not matter. */
  public NamePattern(String pattern) {
    this.pattern = pattern.toLowerCase(Locale.ROOT);
  }

  /** Whether a name fits. */
  public boolean matches(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    boolean[] reached = new boolean[pattern.length() + 1];
    reached[0] = true;
    skipWildcards(reached);
    for (int i = 0; i < text.length(); i++) {
      boolean[] next = new boolean[reached.length];
      boolean any = false;
      char c = text.charAt(i);
      for (int p = 0; p < pattern.length(); p++) {
        if (!reached[p]) {
          continue;
        }
        char expected = pattern.charAt(p);
        if (expected == '*' || expected == '%' && c != MailboxName.DELIMITER) {
          next[p] = true;
          any = true;
        } else if (expected == c && expected != '%') {
          next[p + 1] = true;
          any = true;
        }
      }
      if (!any) {
        return false;
      }
      skipWildcards(next);
      reached = next;
    }
    return reached[pattern.length()];
  }

  private void skipWildcards(boolean[] reached) {
    for (int p = 0; p < pattern.length(); p++) {
      if (reached[p] && (pattern.charAt(p) == '*' || pattern.charAt(p) == '%')) {
        reached[p + 1] = true;
      }
    }
  }
}
