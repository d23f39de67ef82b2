package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Property tags on the wire (unsigned) and in the store ({@code int}). */
public final class PropTags {
  private PropTags() {}

  /** Tags as the store has them; none for a missing list. */
  public static int[] toMapi(List<Long> sent) {
    int[] tags = new int[sent == null ? 0 : sent.size()];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = sent.get(i).intValue();
    }
    return tags;
  }

  /** Tags for the wire. */
  public static List<Long> toWire(Collection<Integer> tags) {
    List<Long> sent = new ArrayList<>(tags.size());
    for (int tag : tags) {
      sent.add(Integer.toUnsignedLong(tag));
    }
    return sent;
  }
}
