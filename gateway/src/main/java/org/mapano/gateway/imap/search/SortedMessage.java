package org.mapano.gateway.imap.search;

import java.util.Comparator;

/**
 * What sorting needs of a message.
 *
 * @param position in the numbered snapshot
 * @param values what is compared, one for each key; those of one key are all of one class
 */
record SortedMessage(int position, Comparable<?>[] values) {
  /** The order of one key. */
  static Comparator<SortedMessage> by(int key) {
    return (a, b) -> compare(a.values[key], b.values[key]);
  }

  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> a, Comparable<?> b) {
    return ((Comparable<Object>) a).compareTo(b);
  }
}
