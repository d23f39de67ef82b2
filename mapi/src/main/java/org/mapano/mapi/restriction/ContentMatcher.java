package org.mapano.mapi.restriction;

import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.collate.CaseFolding;
import org.mapano.mapi.prop.PropSize;

/** Looks for text in text, or bytes in bytes; everything else never matches. */
final class ContentMatcher {
  private final int level;
  private final boolean ignoreCase;
  private final Object needle;
  private final int needleBytes;

  /**
   * A matcher.
   *
   * @param fuzzyLevel as in a content restriction
   * @param wanted the value to look for
   */
  ContentMatcher(int fuzzyLevel, Object wanted) {
    level = fuzzyLevel & 0xFFFF;
    ignoreCase = (fuzzyLevel & Restriction.FUZZY_IGNORE_CASE) != 0;
    needle = wanted instanceof String text && ignoreCase ? CaseFolding.fold(text) : wanted;
    needleBytes = wanted instanceof String text ? PropSize.utf8Length(text) : 0;
  }

  /** Whether a value, or any element of a multi-value, matches. */
  boolean matches(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().anyMatch(this::matches);
      case String text when needle instanceof String wanted -> matchesText(text, wanted);
      case byte[] bytes when needle instanceof byte[] wanted -> matchesBytes(bytes, wanted);
      default -> false;
    };
  }

  private boolean matchesText(String text, String wanted) {
    // Lengths are compared as given, before case folding: clients know it so.
    return switch (level) {
      case Restriction.FUZZY_WHOLE ->
          PropSize.utf8Length(text) == needleBytes && folded(text).equals(wanted);
      case Restriction.FUZZY_SUBSTRING -> folded(text).contains(wanted);
      case Restriction.FUZZY_PREFIX ->
          PropSize.utf8Length(text) >= needleBytes && folded(text).startsWith(wanted);
      default -> false;
    };
  }

  private String folded(String text) {
    return ignoreCase ? CaseFolding.fold(text) : text;
  }

  private boolean matchesBytes(byte[] bytes, byte[] wanted) {
    return switch (level) {
      case Restriction.FUZZY_WHOLE -> Arrays.equals(bytes, wanted);
      case Restriction.FUZZY_SUBSTRING -> contains(bytes, wanted);
      case Restriction.FUZZY_PREFIX ->
          bytes.length >= wanted.length
              && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
      default -> false;
    };
  }

  /** Linear time, whatever the bytes are (Knuth, Morris and Pratt). */
  private static boolean contains(byte[] bytes, byte[] wanted) {
    int[] fallback = fallbacks(wanted);
    int matched = 0;
    for (int i = 0; i < bytes.length && matched < wanted.length; i++) {
      while (matched > 0 && bytes[i] != wanted[matched]) {
        matched = fallback[matched - 1];
      }
      if (bytes[i] == wanted[matched]) {
        matched++;
      }
    }
    return matched == wanted.length;
  }

  private static int[] fallbacks(byte[] wanted) {
    int[] fallback = new int[wanted.length];
    int length = 0;
    for (int i = 1; i < wanted.length; i++) {
      while (length > 0 && wanted[i] != wanted[length]) {
        length = fallback[length - 1];
      }
      if (wanted[i] == wanted[length]) {
        length++;
      }
      fallback[i] = length;
    }
    return fallback;
  }
}
