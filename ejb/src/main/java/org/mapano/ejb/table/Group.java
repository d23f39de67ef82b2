package org.mapano.ejb.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.prop.PropMap;

/** A category of a table: its header and what lies below it. */
final class Group {
  private final int number;
  private final int depth;
  private final PropMap values;
  private final List<Group> groups = new ArrayList<>();
  private final List<RowEntry> rows = new ArrayList<>();
  private boolean open;
  private int count;
  private int unread;
  private byte[] extreme;

  /**
   * A group without rows.
   *
   * @param values those that all its rows have in common
   */
  Group(int number, int depth, PropMap values, boolean open) {
    this.number = number;
    this.depth = depth;
    this.values = values;
    this.open = open;
  }

  /** The group before its rows are laid out anew. */
  void clear() {
    groups.clear();
    rows.clear();
    count = 0;
    unread = 0;
    extreme = null;
  }

  /** Counts a row that lies somewhere below. */
  void count(int unreadRows, byte[] key, boolean greatest) {
    count++;
    unread += unreadRows;
    if (key != null && (extreme == null || isBeyond(key, greatest))) {
      extreme = key;
    }
  }

  private boolean isBeyond(byte[] key, boolean greatest) {
    int order = Arrays.compareUnsigned(key, extreme);
    return greatest ? order > 0 : order < 0;
  }

  int number() {
    return number;
  }

  int depth() {
    return depth;
  }

  PropMap values() {
    return values;
  }

  List<Group> groups() {
    return groups;
  }

  List<RowEntry> rows() {
    return rows;
  }

  boolean isOpen() {
    return open;
  }

  void open(boolean newer) {
    open = newer;
  }

  int count() {
    return count;
  }

  int unread() {
    return unread;
  }

  /** Least or greatest key of the column that orders groups, as far as counted; may be null. */
  byte[] extreme() {
    return extreme;
  }

  /** Header of the group as a row. */
  RowEntry header() {
    return new RowEntry(0, number, RowEntry.NO_KEY);
  }

  /** Adds what is seen below the header. */
  void appendTo(List<RowEntry> shown) {
    if (!open) {
      return;
    }
    for (Group group : groups) {
      shown.add(group.header());
      group.appendTo(shown);
    }
    shown.addAll(rows);
  }
}
