package org.mapano.mapi.mime.header;

/**
 * Cuts a subject into the prefix and the normalised subject of MAPI: a prefix is two or three
 * characters that are not all digits, a colon and one blank.
 *
 * @param prefix with colon and blank, empty when there is none
 * @param normalized the rest
 */
public record SubjectPrefix(String prefix, String normalized) {

  /** Splits a decoded subject. */
  public static SubjectPrefix of(String subject) {
    int colon = subject.indexOf(':');
    if (colon != 2 && colon != 3 || allDigits(subject, colon)) {
      return new SubjectPrefix("", subject);
    }
    int rest = colon + 1;
    if (rest < subject.length() && subject.charAt(rest) == ' ') {
      rest++;
    }
    return new SubjectPrefix(subject.substring(0, rest), subject.substring(rest));
  }

  private static boolean allDigits(String text, int length) {
    for (int i = 0; i < length; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
