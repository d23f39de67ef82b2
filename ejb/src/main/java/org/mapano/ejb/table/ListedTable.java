package org.mapano.ejb.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortKeys;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** A table over rows in memory. It tells of no changes. */
final class ListedTable implements Table {
  private static final int FIRST_BOOKMARK = 3;
  private static final StoreEvents.Subscription NOTHING = () -> {};

  private final Collation collation;
  private final Supplier<List<ListedRow>> source;
  private final ColumnSet available;
  private final Map<Integer, InstanceKey> bookmarks = new HashMap<>();
  private ColumnSet columns;
  private List<SortOrder> orders = List.of();
  private RowFilter filter = RowFilter.ALL;
  private List<ListedRow> rows;
  private int position;
  private int nextBookmark = FIRST_BOOKMARK;

  ListedTable(
      ColumnSet columns,
      ColumnSet available,
      Collation collation,
      Supplier<List<ListedRow>> source) {
    this.columns = columns;
    this.available = available;
    this.collation = collation;
    this.source = source;
  }

  private List<ListedRow> rows() {
    if (rows == null) {
      rows = arrange(orders, filter);
    }
    return rows;
  }

  private List<ListedRow> arrange(List<SortOrder> newOrders, RowFilter newFilter) {
    RowKeys keys = new RowKeys(newOrders, new SortKeys(collation));
    List<Keyed> found = new ArrayList<>();
    try {
      for (ListedRow row : source.get()) {
        if (newFilter.matches(row.properties()::get)) {
          found.add(new Keyed(keys.of(row.properties(), 0), row));
        }
      }
    } catch (RestrictionException failure) {
      throw RowFilter.translate(failure);
    }
    found.sort(Comparator.comparing(Keyed::key, Arrays::compareUnsigned));
    return found.stream().map(Keyed::row).toList();
  }

  private record Keyed(byte[] key, ListedRow row) {}

  private void rearrange(List<SortOrder> newOrders, RowFilter newFilter) {
    rows = arrange(newOrders, newFilter);
    orders = newOrders;
    filter = newFilter;
    position = 0;
    bookmarks.clear();
  }

  @Override
  public synchronized void setColumns(ColumnSet newer) {
    if (newer.instanceProperty().isPresent()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "These rows have one instance each");
    }
    columns = newer;
  }

  @Override
  public synchronized ColumnSet columns() {
    return columns;
  }

  @Override
  public ColumnSet available() {
    return available;
  }

  @Override
  public synchronized void sort(SortOrderSet order) {
    if (order.categories() > 0) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "These rows have no categories");
    }
    for (SortOrder level : order.orders()) {
      if (PropTag.isMultiValue(level.property())) {
        throw new StoreException(ErrorCode.TOO_COMPLEX, "Several values have no order");
      }
    }
    rearrange(order.orders(), filter);
  }

  @Override
  public synchronized void restrict(Restriction restriction) {
    rearrange(orders, RowFilter.of(restriction, collation));
  }

  @Override
  public synchronized int rowCount() {
    return rows().size();
  }

  @Override
  public synchronized int position() {
    return position;
  }

  @Override
  public synchronized int seek(int bookmark, int distance) {
    int start = resolve(bookmark);
    position = Math.clamp((long) start + distance, 0, rows().size());
    return position - start;
  }

  @Override
  public synchronized void seekFraction(int numerator, int denominator) {
    if (denominator <= 0 || numerator < 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Not a fraction of a table");
    }
    long index = (long) rows().size() * numerator / denominator;
    position = (int) Math.min(index, rows().size());
  }

  @Override
  public synchronized int createBookmark() {
    if (bookmarks.size() >= Bookmarks.MAX) {
      throw new StoreException(ErrorCode.NOT_ENOUGH_MEMORY, "Too many bookmarks");
    }
    bookmarks.put(nextBookmark, position < rows().size() ? rows().get(position).key() : null);
    return nextBookmark++;
  }

  @Override
  public synchronized void freeBookmark(int bookmark) {
    if (!bookmarks.containsKey(bookmark)) {
      throw new StoreException(ErrorCode.INVALID_BOOKMARK, "No such bookmark");
    }
    bookmarks.remove(bookmark);
  }

  private int resolve(int bookmark) {
    return switch (bookmark) {
      case BEGINNING -> 0;
      case CURRENT -> position;
      case END -> rows().size();
      default -> marked(bookmark);
    };
  }

  private int marked(int bookmark) {
    if (!bookmarks.containsKey(bookmark)) {
      throw new StoreException(ErrorCode.INVALID_BOOKMARK, "No such bookmark");
    }
    InstanceKey key = bookmarks.get(bookmark);
    return key == null ? rows().size() : index(key);
  }

  private int index(InstanceKey key) {
    for (int i = 0; i < rows().size(); i++) {
      if (rows().get(i).key().equals(key)) {
        return i;
      }
    }
    throw StoreException.notFound("Row");
  }

  @Override
  public synchronized void find(Restriction restriction, int bookmark, boolean backward) {
    RowFilter wanted = RowFilter.of(restriction, collation);
    int step = backward ? -1 : 1;
    int start = resolve(bookmark);
    try {
      for (int i = backward ? Math.min(start, rows().size() - 1) : start;
          i >= 0 && i < rows().size();
          i += step) {
        if (wanted.matches(rows().get(i).properties()::get)) {
          position = i;
          return;
        }
      }
    } catch (RestrictionException failure) {
      throw RowFilter.translate(failure);
    }
    throw StoreException.notFound("Row");
  }

  @Override
  public synchronized List<TableRow> query(int count, boolean advance) {
    int wanted = Math.clamp(count, -MAX_ROWS, MAX_ROWS);
    int from = wanted < 0 ? Math.max(0, position + wanted) : position;
    int end = wanted < 0 ? position : (int) Math.min((long) position + wanted, rows().size());
    List<TableRow> found = rows().subList(from, end).stream().map(this::cells).toList();
    if (advance) {
      position = wanted < 0 ? from : end;
    }
    return found;
  }

  @Override
  public synchronized TableRow row(InstanceKey key) {
    return cells(rows().get(index(key)));
  }

  private TableRow cells(ListedRow row) {
    List<PropValue> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(cell(row, columns.property(i), columns.cell(i)));
    }
    return new TableRow(row.key(), List.copyOf(cells));
  }

  private static PropValue cell(ListedRow row, int property, int asked) {
    if (property == Tags.PR_INSTANCE_KEY) {
      return new PropValue(asked, row.key().toBytes());
    }
    PropMap properties = row.properties();
    PropValue found = properties.get(property);
    if (found != null) {
      return new PropValue(asked, found.value());
    }
    int error = PropTag.withType(asked, PropType.ERROR);
    PropValue reason = properties.get(error);
    return reason == null ? new PropValue(error, ErrorCode.NOT_FOUND.value()) : reason;
  }

  @Override
  public StoreEvents.Subscription listen(Consumer<TableEvent> listener) {
    return NOTHING;
  }

  @Override
  public synchronized void close() {
    rows = List.of();
    bookmarks.clear();
  }
}
