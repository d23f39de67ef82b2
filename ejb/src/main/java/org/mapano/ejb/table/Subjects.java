package org.mapano.ejb.table;

/** PR_NORMALIZED_SUBJECT as tables compute it. */
final class Subjects {
  private static final int MIN_PREFIX = 2;
  private static final int MAX_PREFIX = 3;

  private Subjects() {}

  /**
   * The subject without a prefix: two or three characters, not all digits, before a colon at the
   * start, and one blank after it.
   */
  static String normalized(String subject) {
    int colon = subject.indexOf(':');
    if (colon < MIN_PREFIX
        || colon > MAX_PREFIX
        || subject.chars().limit(colon).allMatch(Character::isDigit)) {
      return subject;
    }
    int start = colon + 1;
    return subject.substring(
        start < subject.length() && subject.charAt(start) == ' ' ? start + 1 : start);
  }
}
