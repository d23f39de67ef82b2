package org.mapano.gateway.imap.search;

import java.util.EnumSet;
import java.util.Set;
import org.mapano.gateway.imap.summary.Field;

/**
 * One of two keys.
 *
 * @param first one
 * @param second the other
 */
record OrKey(SearchKey first, SearchKey second) implements SearchKey {
  @Override
  public Tri test(SearchedMessage message) {
    Tri one = first.test(message);
    if (one == Tri.YES) {
      return Tri.YES;
    }
    Tri other = second.test(message);
    return other == Tri.NO ? one : other;
  }

  @Override
  public Depth depth() {
    return first.depth().compareTo(second.depth()) > 0 ? first.depth() : second.depth();
  }

  @Override
  public Set<Field> fields() {
    Set<Field> both = EnumSet.noneOf(Field.class);
    both.addAll(first.fields());
    both.addAll(second.fields());
    return both;
  }
}
