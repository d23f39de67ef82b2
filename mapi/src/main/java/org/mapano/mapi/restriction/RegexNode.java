package org.mapano.mapi.restriction;

import java.util.List;

/** Syntax tree of a basic regular expression. */
sealed interface RegexNode {
  /** Matches one character. */
  record Characters(CharacterSet set) implements RegexNode {}

  /** One after the other; nothing when empty. */
  record Sequence(List<RegexNode> parts) implements RegexNode {}

  /** One or the other. */
  record Alternatives(List<RegexNode> parts) implements RegexNode {}

  /**
   * A repetition.
   *
   * @param max greatest number, or -1 for any
   */
  record Repeat(RegexNode part, int min, int max) implements RegexNode {}

  /** Beginning of a line. */
  record LineStart() implements RegexNode {}

  /** End of a line. */
  record LineEnd() implements RegexNode {}
}
