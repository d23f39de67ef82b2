package org.mapano.ejb.index;

/** Brings the rows of a folder up to date without touching the old ones. */
final class RowMerge {
  private RowMerge() {}

  /**
   * Applies what happened since the rows were read.
   *
   * @param old rows so far
   * @param changed new and changed rows; a row with a known number replaces the old one
   * @param vanished numbers that left, ascending; may name numbers that were never there
   */
  static MessageRows apply(MessageRows old, MessageRows changed, long[] vanished) {
    MessageRowsBuilder merged = new MessageRowsBuilder(old.count + changed.count);
    int from = 0;
    int change = 0;
    int gone = 0;
    while (change < changed.count || gone < vanished.length) {
      long nextChange = change < changed.count ? changed.number(change) : Long.MAX_VALUE;
      long nextGone = gone < vanished.length ? vanished[gone] : Long.MAX_VALUE;
      long number = Math.min(nextChange, nextGone);
      int found = old.find(number);
      int until = found >= 0 ? found : -found - 1;
      merged.addAll(old, from, until);
      from = found >= 0 ? found + 1 : until;
      if (nextChange == number) {
        if (nextGone != number) {
          merged.add(changed, change);
        }
        change++;
      }
      while (gone < vanished.length && vanished[gone] == number) {
        gone++;
      }
    }
    merged.addAll(old, from, old.count);
    return merged.build();
  }
}
