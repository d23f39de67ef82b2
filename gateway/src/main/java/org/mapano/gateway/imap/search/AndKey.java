package org.mapano.gateway.imap.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.summary.Field;

/**
 * All of several keys, the cheapest asked first.
 *
 * @param keys the keys
 */
record AndKey(List<SearchKey> keys) implements SearchKey {
  AndKey {
    keys = keys.stream().sorted(Comparator.comparing(SearchKey::depth)).toList();
  }

  @Override
  public Tri test(SearchedMessage message) {
    Tri all = Tri.YES;
    for (SearchKey key : keys) {
      Tri one = key.test(message);
      if (one == Tri.NO) {
        return Tri.NO;
      }
      all = one == Tri.UNKNOWN ? Tri.UNKNOWN : all;
    }
    return all;
  }

  @Override
  public Depth depth() {
    return keys.isEmpty() ? Depth.INDEX : keys.get(keys.size() - 1).depth();
  }

  @Override
  public Set<Field> fields() {
    Set<Field> all = EnumSet.noneOf(Field.class);
    keys.forEach(key -> all.addAll(key.fields()));
    return all;
  }
}
