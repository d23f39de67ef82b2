package org.mapano.mapi.collate;

import com.ibm.icu.lang.UCharacter;

/** Equality of text without regard to case, the same in every language. */
public final class CaseFolding {
  private CaseFolding() {}

  /** The text with all differences of case removed, by Unicode's full default case folding. */
  public static String fold(String text) {
    if (isFoldedAscii(text)) {
      return text;
    }
    return isAscii(text) ? lower(text) : UCharacter.foldCase(text, true);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String lower(String ascii) {
    char[] letters = ascii.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= 'A' && letters[i] <= 'Z') {
        letters[i] += 'a' - 'A';
      }
    }
    return new String(letters);
  }

  private static boolean isFoldedAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c >= 'A' && c <= 'Z') {
        return false;
      }
    }
    return true;
  }
}
