package org.mapano.mapi.restriction;

import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.restriction.RegexNode.Alternatives;
import org.mapano.mapi.restriction.RegexNode.Characters;
import org.mapano.mapi.restriction.RegexNode.LineEnd;
import org.mapano.mapi.restriction.RegexNode.LineStart;
import org.mapano.mapi.restriction.RegexNode.Repeat;
import org.mapano.mapi.restriction.RegexNode.Sequence;

/**
 * Parses basic regular expressions (POSIX.1-2017 XBD 9.3) with the usual extensions {@code \|},
 * {@code \+}, {@code \?}, {@code \w}, {@code \s}. Back references are refused: they cannot be
 * matched in linear time.
 */
final class BasicRegexParser {
  private static final int MAX_NESTING = 16;
  private static final int MAX_REPEAT = 255;

  /** The pattern is not a basic regular expression of the supported kind. */
  static final class BadPattern extends Exception {
    private static final long serialVersionUID = 1L;

    BadPattern(String message) {
      super(message);
    }
  }

  private final int[] pattern;
  private int at;
  private int nesting;

  BasicRegexParser(String pattern) {
    this.pattern = pattern.codePoints().toArray();
  }

  RegexNode parse() throws BadPattern {
    RegexNode node = alternatives();
    if (at < pattern.length) {
      throw new BadPattern("unmatched \\)");
    }
    return node;
  }

  private RegexNode alternatives() throws BadPattern {
    List<RegexNode> parts = new ArrayList<>();
    parts.add(sequence());
    while (skipEscaped('|')) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : new Alternatives(parts);
  }

  private RegexNode sequence() throws BadPattern {
    List<RegexNode> parts = new ArrayList<>();
    boolean starts = true;
    while (at < pattern.length && !isEscaped('|') && !isEscaped(')')) {
      if (starts && pattern[at] == '^') {
        at++;
        parts.add(new LineStart());
        continue;
      }
      RegexNode atom = atom(starts);
      starts = false;
      parts.add(atom instanceof LineEnd ? atom : repeated(atom));
    }
    return new Sequence(parts);
  }

  private RegexNode atom(boolean starts) throws BadPattern {
    int c = pattern[at++];
    return switch (c) {
      case '.' -> new Characters(CharacterSet.anyInLine());
      case '[' -> bracket();
      case '\\' -> escaped();
      case '$' -> endsHere() ? new LineEnd() : new Characters(CharacterSet.of('$'));
      case '*' -> {
        if (!starts) {
          throw new BadPattern("nothing to repeat");
        }
        yield new Characters(CharacterSet.of('*'));
      }
      default -> new Characters(CharacterSet.of(c));
    };
  }

  private boolean endsHere() {
    return at == pattern.length || isEscaped(')') || isEscaped('|');
  }

  private RegexNode escaped() throws BadPattern {
    if (at == pattern.length) {
      throw new BadPattern("trailing backslash");
    }
    int c = pattern[at++];
    return switch (c) {
      case '(' -> group();
      case 'w' -> word(false);
      case 'W' -> word(true);
      case 's' -> space(false);
      case 'S' -> space(true);
      case '{', '}' -> throw new BadPattern("nothing to repeat");
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new BadPattern("unsupported escape");
        }
        yield new Characters(CharacterSet.of(c));
      }
    };
  }

  private RegexNode group() throws BadPattern {
    if (++nesting > MAX_NESTING) {
      throw new BadPattern("nested too deeply");
    }
    RegexNode inner = alternatives();
    if (!skipEscaped(')')) {
      throw new BadPattern("unmatched \\(");
    }
    nesting--;
    return inner;
  }

  private static RegexNode word(boolean negated) {
    CharacterSet set = new CharacterSet();
    set.addAll(c -> c == '_' || Character.isLetterOrDigit(c));
    return new Characters(negated(set, negated));
  }

  private static RegexNode space(boolean negated) {
    CharacterSet set = new CharacterSet();
    set.addAll(Character::isWhitespace);
    return new Characters(negated(set, negated));
  }

  private static CharacterSet negated(CharacterSet set, boolean negated) {
    if (negated) {
      set.negate();
    }
    return set;
  }

  private RegexNode repeated(RegexNode atom) throws BadPattern {
    RegexNode node = atom;
    while (at < pattern.length) {
      if (pattern[at] == '*') {
        at++;
        node = new Repeat(node, 0, -1);
      } else if (skipEscaped('+')) {
        node = new Repeat(node, 1, -1);
      } else if (skipEscaped('?')) {
        node = new Repeat(node, 0, 1);
      } else if (skipEscaped('{')) {
        node = interval(node);
      } else {
        break;
      }
    }
    return node;
  }

  private RegexNode interval(RegexNode node) throws BadPattern {
    int min = number(0);
    int max = min;
    if (at < pattern.length && pattern[at] == ',') {
      at++;
      max = number(-1);
    }
    if (!skipEscaped('}') || max >= 0 && max < min) {
      throw new BadPattern("bad interval");
    }
    return new Repeat(node, min, max);
  }

  private int number(int absent) throws BadPattern {
    int start = at;
    int value = 0;
    while (at < pattern.length && pattern[at] >= '0' && pattern[at] <= '9') {
      value = value * 10 + pattern[at++] - '0';
      if (value > MAX_REPEAT) {
        throw new BadPattern("interval too large");
      }
    }
    return at == start ? absent : value;
  }

  private RegexNode bracket() throws BadPattern {
    CharacterSet set = new CharacterSet();
    if (at < pattern.length && pattern[at] == '^') {
      at++;
      set.negate();
    }
    boolean first = true;
    while (at < pattern.length && (first || pattern[at] != ']')) {
      first = false;
      if (isNamedStart(':')) {
        if (!set.addClass(named(':'))) {
          throw new BadPattern("unknown class");
        }
        continue;
      }
      int low = member();
      int high = low;
      if (at + 1 < pattern.length && pattern[at] == '-' && pattern[at + 1] != ']') {
        at++;
        high = member();
      }
      if (high < low) {
        throw new BadPattern("range runs backward");
      }
      set.addRange(low, high);
    }
    if (at == pattern.length) {
      throw new BadPattern("unmatched [");
    }
    at++;
    return new Characters(set);
  }

  private int member() throws BadPattern {
    for (char kind : new char[] {'.', '='}) {
      if (isNamedStart(kind)) {
        String name = named(kind);
        if (name.codePointCount(0, name.length()) != 1) {
          throw new BadPattern("unknown collating element");
        }
        return name.codePointAt(0);
      }
    }
    return pattern[at++];
  }

  private boolean isNamedStart(char kind) {
    return at + 1 < pattern.length && pattern[at] == '[' && pattern[at + 1] == kind;
  }

  private String named(char kind) throws BadPattern {
    int start = at + 2;
    for (int end = start; end + 1 < pattern.length; end++) {
      if (pattern[end] == kind && pattern[end + 1] == ']') {
        at = end + 2;
        return new String(pattern, start, end - start);
      }
    }
    throw new BadPattern("unmatched [" + kind);
  }

  private boolean isEscaped(char c) {
    return at + 1 < pattern.length && pattern[at] == '\\' && pattern[at + 1] == c;
  }

  private boolean skipEscaped(char c) {
    boolean found = isEscaped(c);
    if (found) {
      at += 2;
    }
    return found;
  }
}
