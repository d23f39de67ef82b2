package org.mapano.ejb.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.TxWork;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortKeys;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** A table over a row source. Rows are read when they are first needed. */
final class OpenTable implements Table {
  private static final Logger LOG = Logger.getLogger(OpenTable.class.getName());

  /** Rows that are looked at to know which columns there are. */
  private static final int MAX_SAMPLE = 2000;

  private final TableContext context;
  private final RowSource source;
  private final boolean cut;
  private final ReentrantLock lock = new ReentrantLock();
  private final PendingRows pending = new PendingRows();
  private final Bookmarks bookmarks = new Bookmarks();
  private final List<Consumer<TableEvent>> listeners = new CopyOnWriteArrayList<>();
  private final List<StoreEvents.Subscription> subscriptions = new ArrayList<>();
  private ColumnSet columns;
  private List<SortOrder> orders = List.of();
  private RowFilter filter = RowFilter.ALL;
  private SortOrderSet order = SortOrderSet.NONE;

  /** Categories; null without. */
  private Groups groups;

  /** What the groups know of each row. */
  private final Map<Long, PropMap> grouped = new HashMap<>();

  /** All rows that pass the filter; the same as the view when there are no categories. */
  private View flat;

  /** What is to be seen. */
  private View view;

  private int position;
  private int lastGroup;
  private volatile boolean closed;

  OpenTable(TableContext context, RowSource source, ColumnSet columns, boolean cut) {
    this.context = context;
    this.source = source;
    this.columns = columns;
    this.cut = cut;
  }

  /** Begins to follow changes; called once, before the table is given away. */
  OpenTable follow() {
    RowSource.Watched watched = source.watched();
    if (watched.folderId() != 0) {
      subscriptions.add(context.events().onFolder(watched.folderId(), this::note));
    }
    if (watched.storeId() != 0) {
      subscriptions.add(context.events().onStore(Math.max(0, watched.storeId()), this::note));
    }
    return this;
  }

  private void note(StoreEvent event) {
    long id = source.concerned(event);
    if (id >= 0 && pending.add(id) && !listeners.isEmpty()) {
      Thread.ofVirtual().name("mapano-table").start(this::update);
    }
  }

  private void update() {
    try {
      locked(() -> null);
    } catch (StoreException failure) {
      LOG.log(Level.FINE, "An open table could not be brought up to date", failure);
    }
  }

  /** Does something with a current view. */
  private <T> T locked(Supplier<T> work) {
    context.events().settle();
    lock.lock();
    try {
      if (closed) {
        throw StoreException.notFound("Table");
      }
      refresh();
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private <T> T read(TxWork<T> work) {
    return context.transactions().read(work);
  }

  private ViewBuilder builder() {
    return new ViewBuilder(
        context.reader(), source, orders, filter, instanceProperty(), context.collation());
  }

  private OptionalInt instanceProperty() {
    return columns.instanceProperty();
  }

  private void refresh() {
    PendingRows.Taken changed = pending.take();
    if (view == null) {
      show(build());
      position = Math.min(position, view.size());
    } else if (changed.all()) {
      View before = view;
      show(build());
      keepPlace(before);
      tell(List.of(TableEvent.RELOADED));
    } else if (!changed.isEmpty()) {
      View before = view;
      grouped.keySet().removeAll(changed.ids());
      show(flat.replace(changed.ids(), read(tx -> builder().entries(tx, changed.ids()))));
      keepPlace(before);
      if (!listeners.isEmpty()) {
        tell(events(before, changed.ids()));
      }
    }
  }

  private View build() {
    grouped.clear();
    return read(tx -> builder().build(tx, context.maxRows(), context.views()));
  }

  /** Shows rows, in their categories if there are some. */
  private void show(View rows) {
    if (groups != null) {
      Set<Long> unknown = new LinkedHashSet<>();
      for (int i = 0; i < rows.size(); i++) {
        if (!grouped.containsKey(rows.id(i))) {
          unknown.add(rows.id(i));
        }
      }
      if (!unknown.isEmpty()) {
        grouped.putAll(read(tx -> context.reader().read(tx, source, unknown, groups.tags(), true)));
      }
      groups.arrange(rows, grouped);
    }
    flat = rows;
    view = groups == null ? rows : groups.shown();
  }

  /** The current row stays the current one as long as it is there. */
  private void keepPlace(View before) {
    if (position >= before.size()) {
      position = view.size();
    } else {
      int moved = view.indexOf(before.id(position), before.instance(position));
      position = moved >= 0 ? moved : Math.min(position, view.size());
    }
  }

  private List<TableEvent> events(View before, Set<Long> ids) {
    Set<Long> told = new HashSet<>(ids);
    told.removeAll(read(tx -> source.unmentionable(tx, ids)));
    List<TableEvent> events = new ArrayList<>();
    for (TableEvent event : TableEvents.between(before, view, told)) {
      TableRow row = event.kind() == TableEvent.Kind.REMOVED ? null : row(event.key());
      events.add(new TableEvent(event.kind(), event.key(), event.previous(), row));
    }
    return events;
  }

  private void tell(List<TableEvent> events) {
    for (Consumer<TableEvent> listener : listeners) {
      for (TableEvent event : events) {
        try {
          listener.accept(event);
        } catch (RuntimeException failure) {
          LOG.log(Level.WARNING, "A listener of a table failed", failure);
        }
      }
    }
  }

  @Override
  public void setColumns(ColumnSet newer) {
    locked(() -> {
      boolean sameRows = newer.instanceProperty().equals(columns.instanceProperty());
      columns = newer;
      if (!sameRows) {
        view = null;
        bookmarks.clear();
      }
      return null;
    });
  }

  @Override
  public ColumnSet columns() {
    return columns;
  }

  @Override
  public ColumnSet available() {
    return locked(() -> {
      List<Long> ids = new ArrayList<>();
      for (int i = 0; i < Math.min(flat.size(), MAX_SAMPLE); i++) {
        ids.add(flat.id(i));
      }
      return read(tx -> context.reader().available(tx, ids, source.hasChildren()));
    });
  }

  @Override
  public void sort(SortOrderSet newer) {
    ViewBuilder.check(newer.orders());
    rearrange(newer, filter);
  }

  @Override
  public void restrict(Restriction restriction) {
    rearrange(order, RowFilter.of(restriction, context.collation()));
  }

  /** A new arrangement takes effect only when its rows could be read. */
  private void rearrange(SortOrderSet newOrder, RowFilter newFilter) {
    lock.lock();
    try {
      SortOrderSet oldOrder = order;
      RowFilter oldFilter = filter;
      Groups oldGroups = groups;
      arrange(newOrder, newFilter, groupsOf(newOrder));
      try {
        show(build());
      } catch (StoreException failure) {
        arrange(oldOrder, oldFilter, oldGroups);
        view = null;
        throw failure;
      }
      position = 0;
      bookmarks.clear();
    } finally {
      lock.unlock();
    }
  }

  private void arrange(SortOrderSet newOrder, RowFilter newFilter, Groups newGroups) {
    if (groups != null) {
      lastGroup = groups.last();
    }
    order = newOrder;
    filter = newFilter;
    groups = newGroups;
    orders = groups == null ? order.orders() : groups.rowOrders();
  }

  private Groups groupsOf(SortOrderSet wanted) {
    if (wanted.categories() == 0) {
      return null;
    }
    int last = groups == null ? lastGroup : groups.last();
    return new Groups(wanted, new SortKeys(context.collation()), last);
  }

  @Override
  public Opened expand(InstanceKey header, int count) {
    return locked(() -> {
      Group group = groups().get(header);
      if (group.isOpen()) {
        return new Opened(List.of(), 0);
      }
      int added = toggle(group, true);
      int from = indexOf(header) + 1;
      int answered = Math.clamp(count, 0, Math.min(MAX_ROWS, Math.max(0, added)));
      if (from == 0) {
        return new Opened(List.of(), added);
      }
      return new Opened(rows(from, from + answered), added - answered);
    });
  }

  @Override
  public int collapse(InstanceKey header) {
    return locked(() -> {
      Group group = groups().get(header);
      return group.isOpen() ? -toggle(group, false) : 0;
    });
  }

  /** Opens or closes a group; answers how many more rows are seen. */
  private int toggle(Group group, boolean open) {
    View before = view;
    group.open(open);
    view = groups.shown();
    keepPlace(before);
    return view.size() - before.size();
  }

  private Groups groups() {
    if (groups == null) {
      throw StoreException.notFound("Category");
    }
    return groups;
  }

  @Override
  public byte[] collapseState(InstanceKey row) {
    return locked(() -> groups().state(row));
  }

  @Override
  public int restoreCollapseState(byte[] state) {
    return locked(() -> {
      View before = view;
      InstanceKey row = groups().restore(state);
      view = groups.shown();
      keepPlace(before);
      int index = indexOf(row);
      return bookmarks.create(view, index < 0 ? 0 : index);
    });
  }

  @Override
  public int rowCount() {
    return locked(() -> view.size());
  }

  @Override
  public int position() {
    return locked(() -> position);
  }

  @Override
  public int seek(int bookmark, int rows) {
    return locked(() -> {
      int start = bookmarks.resolve(bookmark, view, position);
      int before = bookmark > END ? position : start;
      position = Math.clamp((long) start + rows, 0, view.size());
      return position - before;
    });
  }

  @Override
  public void seekFraction(int numerator, int denominator) {
    if (denominator <= 0 || numerator < 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Not a fraction of a table");
    }
    locked(() -> {
      long index = (long) view.size() * numerator / denominator;
      return position = (int) Math.min(index, view.size());
    });
  }

  @Override
  public int createBookmark() {
    return locked(() -> bookmarks.create(view, position));
  }

  @Override
  public void freeBookmark(int bookmark) {
    locked(() -> {
      bookmarks.free(bookmark);
      return null;
    });
  }

  @Override
  public void find(Restriction restriction, int bookmark, boolean backward) {
    RowFilter wanted = RowFilter.of(restriction, context.collation());
    locked(() -> {
      int start = bookmarks.resolve(bookmark, view, position);
      if (backward) {
        start = Math.min(start, view.size() - 1);
      }
      int found = new RowScanner(context, source, view, wanted).scan(start, backward ? -1 : 1);
      if (found < 0) {
        throw StoreException.notFound("Row");
      }
      return position = found;
    });
  }

  private int indexOf(InstanceKey key) {
    return view.indexOf(Integer.toUnsignedLong(key.objectId()), key.orderId());
  }

  @Override
  public List<TableRow> query(int count, boolean advance) {
    return locked(() -> {
      int wanted = Math.clamp(count, -MAX_ROWS, MAX_ROWS);
      int from = wanted < 0 ? Math.max(0, position + wanted) : position;
      int end = wanted < 0 ? position : (int) Math.min((long) position + wanted, view.size());
      List<TableRow> rows = rows(from, end);
      if (advance) {
        position = wanted < 0 ? from : end;
      }
      return rows;
    });
  }

  private List<TableRow> rows(int from, int end) {
    Collection<Long> ids = new LinkedHashSet<>();
    for (int i = from; i < end; i++) {
      ids.add(view.id(i));
    }
    ids.remove(0L);
    Map<Long, PropMap> read = ids.isEmpty() ? Map.of() : read(tx -> cells(tx, ids));
    List<TableRow> rows = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      rows.add(row(i, read));
    }
    return rows;
  }

  private Map<Long, PropMap> cells(Tx tx, Collection<Long> ids) throws SQLException {
    Set<Integer> tags = Cells.tags(columns);
    return cut
        ? context.reader().cells(tx, source, ids, tags)
        : context.reader().read(tx, source, ids, tags, false);
  }

  private TableRow row(int index, Map<Long, PropMap> read) {
    if (view.id(index) == 0) {
      return groups.header(view.instance(index), columns);
    }
    PropMap properties = read.get(view.id(index));
    if (groups != null) {
      properties = new PropMap(properties);
      properties.put(Tags.PR_DEPTH, groups.levels());
    }
    return Cells.row(view.id(index), view.instance(index), columns, properties);
  }

  @Override
  public TableRow row(InstanceKey key) {
    return locked(() -> {
      int index = view.indexOf(Integer.toUnsignedLong(key.objectId()), key.orderId());
      if (index < 0) {
        throw StoreException.notFound("Row");
      }
      return rows(index, index + 1).getFirst();
    });
  }

  @Override
  public StoreEvents.Subscription listen(Consumer<TableEvent> listener) {
    locked(() -> listeners.add(listener));
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    closed = true;
    subscriptions.forEach(StoreEvents.Subscription::close);
    listeners.clear();
  }
}
