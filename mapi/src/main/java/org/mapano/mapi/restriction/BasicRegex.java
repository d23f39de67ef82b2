package org.mapano.mapi.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.restriction.BasicRegexParser.BadPattern;
import org.mapano.mapi.restriction.RegexNode.Alternatives;
import org.mapano.mapi.restriction.RegexNode.Characters;
import org.mapano.mapi.restriction.RegexNode.LineEnd;
import org.mapano.mapi.restriction.RegexNode.LineStart;
import org.mapano.mapi.restriction.RegexNode.Repeat;
import org.mapano.mapi.restriction.RegexNode.Sequence;

/**
 * A basic regular expression, matched anywhere in a text without regard to case. All ways through
 * the expression are followed at once, so the time is bounded by size of expression times length of
 * text, whatever they are. Immutable.
 */
public final class BasicRegex {
  /** Longest pattern, in characters. */
  public static final int MAX_PATTERN = 1024;

  /** Number of characters of a text that are looked at. */
  public static final int MAX_TEXT = 65_536;

  private static final int MAX_STEPS = 2000;

  private enum Kind {
    CHARACTER,
    FORK,
    LINE_START,
    LINE_END,
    DONE
  }

  /** One step; a fork goes to both targets, everything else to the first. */
  private static final class Step {
    private final Kind kind;
    private final CharacterSet set;
    private int next;
    private int other = -1;

    private Step(Kind kind, CharacterSet set, int next) {
      this.kind = kind;
      this.set = set;
      this.next = next;
    }
  }

  private final List<Step> steps = new ArrayList<>();

  private BasicRegex(RegexNode node) throws BadPattern {
    emit(node);
    add(Kind.DONE, null);
  }

  /** A pattern, or nothing when it is malformed, too large, or needs back references. */
  public static Optional<BasicRegex> compile(String pattern) {
    if (pattern.length() > MAX_PATTERN) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BasicRegex(new BasicRegexParser(pattern).parse()));
    } catch (BadPattern bad) {
      return Optional.empty();
    }
  }

  private Step add(Kind kind, CharacterSet set) throws BadPattern {
    if (steps.size() >= MAX_STEPS) {
      throw new BadPattern("too large");
    }
    Step step = new Step(kind, set, steps.size() + 1);
    steps.add(step);
    return step;
  }

  private void emit(RegexNode node) throws BadPattern {
    switch (node) {
      case Characters characters -> add(Kind.CHARACTER, characters.set());
      case LineStart start -> add(Kind.LINE_START, null);
      case LineEnd end -> add(Kind.LINE_END, null);
      case Sequence sequence -> {
        for (RegexNode part : sequence.parts()) {
          emit(part);
        }
      }
      case Alternatives alternatives -> emitAlternatives(alternatives.parts());
      case Repeat repeat -> emitRepeat(repeat);
    }
  }

  private void emitAlternatives(List<RegexNode> parts) throws BadPattern {
    List<Step> exits = new ArrayList<>();
    for (int i = 0; i < parts.size() - 1; i++) {
      Step fork = add(Kind.FORK, null);
      emit(parts.get(i));
      exits.add(add(Kind.FORK, null));
      fork.other = steps.size();
    }
    emit(parts.get(parts.size() - 1));
    exits.forEach(exit -> exit.next = steps.size());
  }

  private void emitRepeat(Repeat repeat) throws BadPattern {
    for (int i = 0; i < repeat.min(); i++) {
      emit(repeat.part());
    }
    if (repeat.max() < 0) {
      int start = steps.size();
      Step fork = add(Kind.FORK, null);
      emit(repeat.part());
      add(Kind.FORK, null).next = start;
      fork.other = steps.size();
      return;
    }
    List<Step> forks = new ArrayList<>();
    for (int i = repeat.min(); i < repeat.max(); i++) {
      forks.add(add(Kind.FORK, null));
      emit(repeat.part());
    }
    forks.forEach(fork -> fork.other = steps.size());
  }

  /** Whether the expression matches somewhere in the text. */
  public boolean find(String text) {
    String looked = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    return new Run(looked.codePoints().toArray()).find();
  }

  /** One search: the set of steps that are active at a position. */
  private final class Run {
    private final int[] text;
    private final int[] stack = new int[2 * steps.size() + 2];
    private final int[] mark = new int[steps.size()];
    private int[] active = new int[steps.size()];
    private int[] following = new int[steps.size()];
    private int count;

    private Run(int[] text) {
      this.text = text;
    }

    private boolean find() {
      int activeCount = 0;
      for (int position = 0; ; position++) {
        count = activeCount;
        if (enter(0, position, active)) {
          return true;
        }
        if (position == text.length) {
          return false;
        }
        int current = count;
        count = 0;
        for (int i = 0; i < current; i++) {
          Step step = steps.get(active[i]);
          if (step.set.contains(text[position]) && enter(step.next, position + 1, following)) {
            return true;
          }
        }
        int[] swap = active;
        active = following;
        following = swap;
        activeCount = count;
      }
    }

    /** Adds a step and all that is reached from it without a character; true when done. */
    private boolean enter(int start, int position, int[] into) {
      int depth = 0;
      stack[depth++] = start;
      while (depth > 0) {
        int index = stack[--depth];
        if (mark[index] == position + 1) {
          continue;
        }
        mark[index] = position + 1;
        Step step = steps.get(index);
        switch (step.kind) {
          case DONE -> {
            return true;
          }
          case CHARACTER -> into[count++] = index;
          case FORK -> {
            stack[depth++] = step.next;
            if (step.other >= 0) {
              stack[depth++] = step.other;
            }
          }
          case LINE_START -> {
            if (position == 0 || text[position - 1] == '\n') {
              stack[depth++] = step.next;
            }
          }
          case LINE_END -> {
            if (position == text.length || text[position] == '\n') {
              stack[depth++] = step.next;
            }
          }
        }
      }
      return false;
    }
  }
}
