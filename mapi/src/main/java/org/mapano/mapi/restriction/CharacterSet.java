package org.mapano.mapi.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of characters without regard to case. */
final class CharacterSet {
  private final List<IntPredicate> members = new ArrayList<>();
  private boolean negated;

  /** The set of one character. */
  static CharacterSet of(int character) {
    CharacterSet set = new CharacterSet();
    set.addRange(character, character);
    return set;
  }

  /** Every character but the line feed. */
  static CharacterSet anyInLine() {
    CharacterSet set = of('\n');
    set.negate();
    return set;
  }

  void addRange(int first, int last) {
    members.add(c -> c >= first && c <= last);
  }

  void addAll(IntPredicate group) {
    members.add(group);
  }

  void negate() {
    negated = true;
  }

  /**
   * Adds a named class of POSIX.
   *
   * @return false when there is no such class
   */
  boolean addClass(String name) {
    IntPredicate group =
        switch (name) {
          case "alpha", "upper", "lower" -> Character::isLetter;
          case "digit" -> c -> c >= '0' && c <= '9';
          case "alnum" -> Character::isLetterOrDigit;
          case "space" -> Character::isWhitespace;
          case "blank" -> c -> c == ' ' || c == '\t';
          case "cntrl" -> Character::isISOControl;
          case "punct" -> CharacterSet::isPunctuation;
          case "print" -> c -> !Character.isISOControl(c);
          case "graph" -> c -> !Character.isISOControl(c) && !Character.isWhitespace(c);
          case "xdigit" -> c -> c < 0x80 && Character.digit(c, 16) >= 0;
          default -> null;
        };
    if (group == null) {
      return false;
    }
    members.add(group);
    return true;
  }

  private static boolean isPunctuation(int c) {
    return !Character.isLetterOrDigit(c)
        && !Character.isWhitespace(c)
        && !Character.isISOControl(c);
  }

  boolean contains(int character) {
    if (negated) {
      // A negated set never crosses a line, as in POSIX's newline mode.
      return character != '\n' && !isMember(character);
    }
    return isMember(character);
  }

  private boolean isMember(int character) {
    int lower = Character.toLowerCase(character);
    int upper = Character.toUpperCase(character);
    for (IntPredicate member : members) {
      if (member.test(character) || member.test(lower) || member.test(upper)) {
        return true;
      }
    }
    return false;
  }
}
