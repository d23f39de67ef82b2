package org.mapano.ejb.table;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortKeys;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/**
 * The categories of one table: which groups there are, and which of them are open. Headers are rows
 * with object id 0 and the number of the group in their instance keys. Groups are numbered in the
 * order of the least object ids in them, and keep number and state while the order stays.
 */
final class Groups {
  private static final int EXPANDED = 3;
  private static final int COLLAPSED = 4;

  private final List<SortOrder> columns = new ArrayList<>();

  /** Column whose extreme value orders the groups of a level; null for the category's own order. */
  private final List<SortOrder> extremes = new ArrayList<>();

  private final List<SortOrder> rowOrders = new ArrayList<>();
  private final int expanded;
  private final SortKeys keys;
  private final List<RowKeys> levelKeys = new ArrayList<>();
  private final Map<ByteBuffer, Group> known = new LinkedHashMap<>();
  private final Map<Integer, Group> byNumber = new HashMap<>();
  private final List<Group> top = new ArrayList<>();
  private int last;

  /**
   * No groups yet.
   *
   * @param last number of the last group that the table had before
   */
  Groups(SortOrderSet order, SortKeys keys, int last) {
    this.keys = keys;
    this.last = last;
    expanded = order.expanded();
    for (SortOrder each : order.orders()) {
      boolean isExtreme =
          each.direction() == SortOrder.Direction.CATEGORY_MAX
              || each.direction() == SortOrder.Direction.CATEGORY_MIN;
      if (isExtreme && !columns.isEmpty()) {
        extremes.set(columns.size() - 1, each);
        continue;
      }
      rowOrders.add(each);
      if (columns.size() < order.categories()) {
        columns.add(each);
        extremes.add(null);
        levelKeys.add(new RowKeys(List.of(each), keys));
      }
    }
  }

  /** The order of the rows without headers. */
  List<SortOrder> rowOrders() {
    return rowOrders;
  }

  int last() {
    return last;
  }

  int levels() {
    return columns.size();
  }

  /** What must be known of the rows. */
  Set<Integer> tags() {
    Set<Integer> tags = new HashSet<>();
    columns.forEach(column -> tags.add(column.property()));
    extremes.stream().filter(each -> each != null).forEach(each -> tags.add(each.property()));
    tags.add(Tags.PR_CONTENT_UNREAD);
    return tags;
  }

  /** Puts all rows into groups. */
  void arrange(View rows, Map<Long, PropMap> values) {
    top.clear();
    known.values().forEach(Group::clear);
    List<RowEntry> byId = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      byId.add(rows.entry(i));
    }
    List<RowEntry> inOrder = List.copyOf(byId);
    byId.sort(Comparator.comparingLong(RowEntry::id).thenComparingInt(RowEntry::instance));
    for (RowEntry row : byId) {
      path(row, values.getOrDefault(row.id(), new PropMap()));
    }
    for (RowEntry row : inOrder) {
      place(row, values.getOrDefault(row.id(), new PropMap()));
    }
    known.values().removeIf(group -> group.count() == 0);
    byNumber.values().removeIf(group -> group.count() == 0);
    order(top, 0);
  }

  private void place(RowEntry row, PropMap values) {
    List<Group> groups = path(row, values);
    List<Group> siblings = top;
    for (int level = 0; level < groups.size(); level++) {
      Group group = groups.get(level);
      if (group.count() == 0) {
        siblings.add(group);
      }
      SortOrder extreme = extremes.get(level);
      group.count(
          values.integer(Tags.PR_CONTENT_UNREAD, 0),
          extreme == null ? null : keys.of(values.get(extreme.property())),
          extreme != null && extreme.direction() == SortOrder.Direction.CATEGORY_MAX);
      siblings = group.groups();
    }
    groups.getLast().rows().add(row);
  }

  /** The groups of a row from the top down. */
  private List<Group> path(RowEntry row, PropMap values) {
    List<Group> groups = new ArrayList<>(columns.size());
    ByteBuffer path = ByteBuffer.allocate(0);
    for (int level = 0; level < columns.size(); level++) {
      byte[] key = levelKeys.get(level).of(values, row.instance());
      path =
          ByteBuffer.allocate(path.capacity() + 4 + key.length)
              .put(path.array())
              .putInt(key.length)
              .put(key)
              .flip();
      Group group = known.get(path);
      if (group == null) {
        group = new Group(++last, level, common(row, values, level), level < expanded);
        known.put(path, group);
        byNumber.put(group.number(), group);
      }
      groups.add(group);
    }
    return groups;
  }

  private PropMap common(RowEntry row, PropMap values, int level) {
    PropMap common = new PropMap();
    for (SortOrder column : columns.subList(0, level + 1)) {
      PropValue value = values.get(column.property());
      if (value != null && (column.tag() & PropType.MV_INSTANCE) != 0) {
        List<?> all = (List<?>) value.value();
        value =
            row.instance() < all.size()
                ? new PropValue(value.tag(), List.of(all.get(row.instance())))
                : null;
      }
      if (value != null) {
        common.put(value);
      }
    }
    return common;
  }

  private void order(List<Group> groups, int level) {
    if (level >= columns.size()) {
      return;
    }
    if (extremes.get(level) != null) {
      groups.sort(
          Comparator.comparing(
              Group::extreme, Comparator.nullsFirst((a, b) -> Arrays.compareUnsigned(a, b))));
    }
    groups.forEach(group -> order(group.groups(), level + 1));
  }

  /** Headers and rows that are to be seen. */
  View shown() {
    List<RowEntry> shown = new ArrayList<>();
    for (Group group : top) {
      shown.add(group.header());
      group.appendTo(shown);
    }
    return View.ordered(shown);
  }

  /**
   * The group of a header.
   *
   * @throws StoreException NOT_FOUND
   */
  Group get(InstanceKey key) {
    Group group = key.objectId() == 0 ? byNumber.get(key.orderId()) : null;
    if (group == null) {
      throw StoreException.notFound("Category");
    }
    return group;
  }

  /** A header as clients see it. */
  TableRow header(int number, ColumnSet wanted) {
    InstanceKey key = InstanceKey.of(0, number);
    Group group = get(key);
    PropMap cells = new PropMap(group.values());
    cells.put(Tags.PR_ROW_TYPE, group.isOpen() ? EXPANDED : COLLAPSED);
    cells.put(Tags.PR_DEPTH, group.depth());
    cells.put(Tags.PR_CONTENT_COUNT, group.count());
    cells.put(Tags.PR_CONTENT_UNREAD, group.unread());
    TableRow row = Cells.row(0, 0, wanted, cells);
    List<PropValue> values = new ArrayList<>(row.cells());
    for (int i = 0; i < values.size(); i++) {
      if (PropTag.id(wanted.property(i)) == PropTag.id(Tags.PR_INSTANCE_KEY)) {
        values.set(i, new PropValue(values.get(i).tag(), key.toBytes()));
      }
    }
    return new TableRow(key, List.copyOf(values));
  }

  /** Which groups are open and where a row is, for {@link #restore}. */
  byte[] state(InstanceKey row) {
    ByteBuffer at = ByteBuffer.allocate(0);
    int size = 4 + InstanceKey.LENGTH + 4;
    for (Map.Entry<ByteBuffer, Group> group : known.entrySet()) {
      size += 5 + group.getKey().remaining();
      if (row.objectId() == 0 && group.getValue().number() == row.orderId()) {
        at = group.getKey();
      }
    }
    ByteBuffer state = ByteBuffer.allocate(size + at.remaining());
    state.put(row.toBytes()).putInt(at.remaining()).put(at.duplicate()).putInt(known.size());
    for (Map.Entry<ByteBuffer, Group> group : known.entrySet()) {
      state.putInt(group.getKey().remaining()).put(group.getKey().duplicate());
      state.put((byte) (group.getValue().isOpen() ? 1 : 0));
    }
    return state.array();
  }

  /**
   * Opens and closes groups as they were; those that are new since stay as they are.
   *
   * @return the row that was asked about then
   * @throws StoreException INVALID_PARAMETER when this is no such state
   */
  InstanceKey restore(byte[] bytes) {
    try {
      ByteBuffer state = ByteBuffer.wrap(bytes);
      InstanceKey row = InstanceKey.parse(take(state, InstanceKey.LENGTH).array());
      ByteBuffer path = take(state, state.getInt());
      Map<ByteBuffer, Boolean> open = new HashMap<>();
      for (int left = state.getInt(); left > 0; left--) {
        open.put(take(state, state.getInt()), state.get() != 0);
      }
      if (state.hasRemaining()) {
        throw new IllegalArgumentException("Too short");
      }
      open.forEach((key, isOpen) -> {
        if (known.containsKey(key)) {
          known.get(key).open(isOpen);
        }
      });
      Group group = known.get(path);
      return group == null ? row : InstanceKey.of(0, group.number());
    } catch (RuntimeException malformed) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "Not a collapse state", malformed, false);
    }
  }

  private static ByteBuffer take(ByteBuffer state, int length) {
    if (length < 0 || length > state.remaining()) {
      throw new IllegalArgumentException("Too long");
    }
    byte[] taken = new byte[length];
    state.get(taken);
    return ByteBuffer.wrap(taken);
  }
}
