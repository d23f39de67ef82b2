package org.mapano.gateway.imap.search;

import java.util.function.Predicate;

/** Keys that need no class of their own. */
final class Keys {
  private Keys() {}

  private record Leaf(Depth depth, Predicate<SearchedMessage> predicate) implements SearchKey {
    @Override
    public Tri test(SearchedMessage message) {
      return message.has(depth) ? Tri.of(predicate.test(message)) : Tri.UNKNOWN;
    }
  }

  /** A key that is decided at a depth by a predicate. */
  static SearchKey at(Depth depth, Predicate<SearchedMessage> predicate) {
    return new Leaf(depth, predicate);
  }

  /** A key on the index. */
  static SearchKey index(Predicate<SearchedMessage> predicate) {
    return at(Depth.INDEX, predicate);
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
  static SearchKey size(Predicate<Long> predicate) {
    return new SearchKey() {
      @Override
      public Tri test(SearchedMessage message) {
        return message.size() < 0 ? Tri.UNKNOWN : Tri.of(predicate.test(message.size()));
      }

      @Override
      public Depth depth() {
        return Depth.OUTLINE;
      }
    };
  }
}
