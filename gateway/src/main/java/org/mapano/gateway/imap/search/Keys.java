package org.mapano.gateway.imap.search;

import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.mapano.gateway.imap.summary.Field;

/** Keys that need no class of their own. */
final class Keys {
  private Keys() {}

  private record Leaf(Depth depth, Set<Field> fields, Predicate<SearchedMessage> predicate)
      implements SearchKey {
    @Override
    public Tri test(SearchedMessage message) {
      return message.has(depth) ? Tri.of(predicate.test(message)) : Tri.UNKNOWN;
    }
  }

  /** A key that is decided at a depth by a predicate that asks for no field. */
  static SearchKey at(Depth depth, Predicate<SearchedMessage> predicate) {
    return new Leaf(depth, Set.of(), predicate);
  }

  /** A key on the index. */
  static SearchKey index(Predicate<SearchedMessage> predicate) {
    return at(Depth.INDEX, predicate);
  }

  /** A text that is part of a field; the empty text is part of every address there is. */
  static SearchKey containing(Field field, String folded) {
    if (folded.isEmpty() && field != Field.SUBJECT) {
      return new Leaf(Depth.OUTLINE, Set.of(field), message -> !message.text(field).isEmpty());
    }
    return new Leaf(Depth.OUTLINE, Set.of(field), message -> message.text(field).contains(folded));
  }

  /** A condition on a field that is a number. */
  static SearchKey number(Field field, LongPredicate predicate) {
    return new Leaf(Depth.OUTLINE, Set.of(field), message -> predicate.test(message.number(field)));
  }

  /** A mark that is there. */
  static SearchKey marked(int mark) {
    return index(message -> (message.marks() & mark) != 0);
  }

  /** A mark that is not there. */
  static SearchKey unmarked(int mark) {
    return index(message -> (message.marks() & mark) == 0);
  }

  /** Everything. */
  static SearchKey all() {
    return index(message -> true);
  }

  /** Size above or below a number of bytes; known from the index for most messages. */
  static SearchKey size(LongPredicate predicate) {
    return new SearchKey() {
      @Override
      public Tri test(SearchedMessage message) {
        return message.knowsSize() ? Tri.of(predicate.test(message.size())) : Tri.UNKNOWN;
      }

      @Override
      public Depth depth() {
        return Depth.OUTLINE;
      }

      @Override
      public Set<Field> fields() {
        return Set.of(Field.SIZE);
      }
    };
  }
}
