package org.mapano.ejb.delegate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * The delegates as a free/busy message has them: three lists of the same length, of which the
 * shorter ones are filled up.
 *
 * @param rows in order
 */
record DelegateRows(List<Row> rows) {
  private static final int SEE_PRIVATE = 1;

  /**
   * A delegate.
   *
   * @param entryId in the address book
   * @param name display name
   * @param flags bits; 1: sees private items
   */
  record Row(byte[] entryId, String name, int flags) {
    boolean seesPrivate() {
      return (flags & SEE_PRIVATE) != 0;
    }
  }

  DelegateRows {
    rows = List.copyOf(rows);
  }

  static DelegateRows of(PropMap message) {
    List<byte[]> ids = message.list(Tags.PR_SCHDINFO_DELEGATE_ENTRYIDS, byte[].class);
    List<String> names = message.list(Tags.PR_SCHDINFO_DELEGATE_NAMES, String.class);
    List<Integer> flags = message.list(Tags.PR_DELEGATE_FLAGS, Integer.class);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      rows.add(
          new Row(
              ids.get(i),
              i < names.size() ? names.get(i) : "",
              i < flags.size() ? flags.get(i) : 0));
    }
    return new DelegateRows(rows);
  }

  /** With a delegate, in its old place if it has one. */
  DelegateRows with(byte[] entryId, String name, boolean seePrivate) {
    List<Row> result = new ArrayList<>(rows);
    int place = place(entryId);
    int before = place < 0 ? 0 : rows.get(place).flags();
    Row row = new Row(entryId, name, seePrivate ? before | SEE_PRIVATE : before & ~SEE_PRIVATE);
    if (place < 0) {
      result.add(row);
    } else {
      result.set(place, row);
    }
    return new DelegateRows(result);
  }

  DelegateRows without(byte[] entryId) {
    return new DelegateRows(
        rows.stream().filter(row -> !Arrays.equals(row.entryId(), entryId)).toList());
  }

  boolean contains(byte[] entryId) {
    return place(entryId) >= 0;
  }

  private int place(byte[] entryId) {
    for (int i = 0; i < rows.size(); i++) {
      if (Arrays.equals(rows.get(i).entryId(), entryId)) {
        return i;
      }
    }
    return -1;
  }

  /** What the messages are to have. */
  PropMap properties() {
    return new PropMap()
        .put(Tags.PR_SCHDINFO_DELEGATE_ENTRYIDS, rows.stream().map(Row::entryId).toList())
        .put(Tags.PR_SCHDINFO_DELEGATE_NAMES, rows.stream().map(Row::name).toList())
        .put(Tags.PR_DELEGATE_FLAGS, rows.stream().map(Row::flags).toList());
  }
}
