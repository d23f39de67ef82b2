package org.mapano.ejb.table;

import java.util.HashSet;
import java.util.Set;

/** Objects that changed since a table last looked; very many mean that all may have. */
final class PendingRows {
  /** From this number on the whole table is read again. */
  static final int RELOAD_FROM = 10;

  private final Set<Long> ids = new HashSet<>();
  private boolean all;

  /** What has gathered. */
  record Taken(boolean all, Set<Long> ids) {
    boolean isEmpty() {
      return !all && ids.isEmpty();
    }
  }

  /**
   * Notes an object.
   *
   * @param id its id, 0 for all
   * @return true when nothing had been waiting before
   */
  synchronized boolean add(long id) {
    boolean first = !all && ids.isEmpty();
    if (id == 0) {
      all = true;
    } else {
      ids.add(id);
    }
    if (all || ids.size() >= RELOAD_FROM) {
      all = true;
      ids.clear();
    }
    return first;
  }

  synchronized Taken take() {
    Taken taken = new Taken(all, Set.copyOf(ids));
    all = false;
    ids.clear();
    return taken;
  }
}
