package org.mapano.ejb.table;

import java.util.ArrayList;
import java.util.Collection;
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
import org.mapano.ejb.persistence.TxWork;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.table.ColumnSet;
import org.mapano.mapi.table.SortOrder;
import org.mapano.mapi.table.SortOrderSet;

/** A table over a row source. Rows are read when they are first needed. */
final class OpenTable implements Table {
  private static final Logger LOG = Logger.getLogger(OpenTable.class.getName());
  private static final int FIRST_FIND = 64;
  private static final int MAX_FIND = 512;

  /** Rows that are looked at to know which columns there are. */
  private static final int MAX_SAMPLE = 2000;

  private static final int NEAR = 900;

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
  private View view;
  private int position;
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
      view = read(tx -> builder().build(tx, context.maxRows()));
      position = Math.min(position, view.size());
    } else if (changed.all()) {
      replace(read(tx -> builder().build(tx, context.maxRows())));
      tell(List.of(TableEvent.RELOADED));
    } else if (!changed.isEmpty()) {
      View before = view;
      replace(before.replace(changed.ids(), read(tx -> builder().entries(tx, changed.ids()))));
      if (!listeners.isEmpty()) {
        tell(events(before, changed.ids()));
      }
    }
  }

  /** The current row stays the current one as long as it is there. */
  private void replace(View newer) {
    if (position >= view.size()) {
      position = newer.size();
    } else {
      int moved = newer.indexOf(view.id(position), view.instance(position));
      position = moved >= 0 ? moved : Math.min(position, newer.size());
    }
    view = newer;
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
      for (int i = 0; i < Math.min(view.size(), MAX_SAMPLE); i++) {
        ids.add(view.id(i));
      }
      return read(tx -> context.reader().available(tx, ids, source.hasChildren()));
    });
  }

  @Override
  public void sort(SortOrderSet order) {
    if (order.categories() > 0) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "Tables have no categories yet");
    }
    ViewBuilder.check(order.orders());
    rearrange(order.orders(), filter);
  }

  @Override
  public void restrict(Restriction restriction) {
    rearrange(orders, RowFilter.of(restriction, context.collation()));
  }

  /** A new arrangement takes effect only when its rows could be read. */
  private void rearrange(List<SortOrder> newOrders, RowFilter newFilter) {
    lock.lock();
    try {
      List<SortOrder> oldOrders = orders;
      RowFilter oldFilter = filter;
      orders = newOrders;
      filter = newFilter;
      try {
        view = read(tx -> builder().build(tx, context.maxRows()));
      } catch (StoreException failure) {
        orders = oldOrders;
        filter = oldFilter;
        throw failure;
      }
      position = 0;
      bookmarks.clear();
    } finally {
      lock.unlock();
    }
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
      int found = scan(wanted, start, backward ? -1 : 1);
      if (found < 0) {
        throw StoreException.notFound("Row");
      }
      return position = found;
    });
  }

  private int indexOf(InstanceKey key) {
    return view.indexOf(Integer.toUnsignedLong(key.objectId()), key.orderId());
  }

  /**
   * Index of the first match, -1 when there is none. What is near is looked at in growing pieces;
   * if it is not there, all rows are filtered at once.
   */
  private int scan(RowFilter wanted, int start, int step) {
    int size = FIRST_FIND;
    int from = start;
    while (from >= 0 && from < view.size()) {
      if (Math.abs(from - start) > NEAR) {
        return scanAll(wanted, from, step);
      }
      int end = Math.clamp(from + (long) step * size, -1, view.size());
      int found = matchIn(wanted, from, end, step);
      if (found >= 0) {
        return found;
      }
      from = end;
      size = Math.min(MAX_FIND, size * 2);
    }
    return -1;
  }

  private int scanAll(RowFilter wanted, int start, int step) {
    ViewBuilder all =
        new ViewBuilder(
            context.reader(), source, List.of(), wanted, OptionalInt.empty(), context.collation());
    View matches = read(tx -> all.build(tx, context.maxRows()));
    Set<Long> ids = new HashSet<>();
    for (int i = 0; i < matches.size(); i++) {
      ids.add(matches.id(i));
    }
    for (int i = start; i >= 0 && i < view.size(); i += step) {
      if (ids.contains(view.id(i))) {
        return i;
      }
    }
    return -1;
  }

  private int matchIn(RowFilter wanted, int from, int end, int step) {
    Set<Long> ids = new LinkedHashSet<>();
    for (int i = from; i != end; i += step) {
      ids.add(view.id(i));
    }
    Set<Integer> tags = new HashSet<>(wanted.tags());
    Map<Long, PropertySource> rows =
        read(tx -> context.reader().sources(tx, source, ids, tags, wanted.needed()));
    try {
      for (int i = from; i != end; i += step) {
        if (wanted.matches(rows.get(view.id(i)))) {
          return i;
        }
      }
    } catch (RestrictionException failure) {
      throw RowFilter.translate(failure);
    }
    return -1;
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
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, PropMap> read =
        read(tx -> context.reader().read(tx, source, ids, Cells.tags(columns), cut));
    List<TableRow> rows = new ArrayList<>(end - from);
    for (int i = from; i < end; i++) {
      rows.add(Cells.row(view.id(i), view.instance(i), columns, read.get(view.id(i))));
    }
    return rows;
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
