package org.mapano.ejb.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderContents;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.ejb.property.PropertyScan;
import org.mapano.ejb.store.ComputedProperties;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.table.SortKeys;
import org.mapano.mapi.table.SortOrder;

/**
 * Builds views. Orders and restrictions over stored single values are read by one scan; those that
 * look at computed or multiple values or at sub-objects are read in pieces.
 */
final class ViewBuilder {
  private static final int PIECE = 512;

  private final RowReader reader;
  private final RowSource source;
  private final List<SortOrder> orders;
  private final RowKeys keys;
  private final RowFilter filter;
  private final OptionalInt instances;
  private final Collation collation;

  /**
   * @param instances multi-value property that has a row for each value
   */
  ViewBuilder(
      RowReader reader,
      RowSource source,
      List<SortOrder> orders,
      RowFilter filter,
      OptionalInt instances,
      Collation collation) {
    this.reader = reader;
    this.source = source;
    this.orders = orders;
    this.keys = new RowKeys(orders, new SortKeys(collation));
    this.filter = filter;
    this.instances = instances;
    this.collation = collation;
  }

  /**
   * All rows, from a view that others made where there is one.
   *
   * @param maxRows of more rows only those with the greatest ids are kept
   */
  View build(Tx tx, int maxRows, SharedViews views) throws SQLException {
    if (!isShareable()) {
      return build(tx, maxRows);
    }
    FolderMemory memory = source.memory(tx);
    FolderContents contents = memory.contents();
    if (contents == null
        || contents.count() > maxRows
        || source.queries(tx).isEmpty()
        || !memory.holds(tx, tags())) {
      return build(tx, maxRows);
    }
    SharedViews.Key key =
        new SharedViews.Key(
            source.watched().folderId(), orders, filter.restriction(), collation, maxRows);
    return views.view(
        contents,
        key,
        new SharedViews.Maker() {
          @Override
          public View all() throws SQLException {
            return build(tx, maxRows);
          }

          @Override
          public List<RowEntry> entries(Set<Long> ids) throws SQLException {
            return ViewBuilder.this.entries(tx, ids);
          }
        });
  }

  /**
   * Whether rows and their order follow from what is stored of each message alone. Binary values
   * name single messages and are not asked for twice.
   */
  private boolean isShareable() {
    return isScannable()
        && filter.tags().stream()
            .map(PropTag::type)
            .noneMatch(type -> type == PropType.BINARY || type == PropType.CLSID);
  }

  /**
   * All rows.
   *
   * @param maxRows of more rows only those with the greatest ids are kept
   */
  View build(Tx tx, int maxRows) throws SQLException {
    if (orders.isEmpty() && filter == RowFilter.ALL && instances.isEmpty()) {
      return new View(source.ids(tx));
    }
    List<RowEntry> rows = new ArrayList<>();
    try {
      if (isScannable()) {
        scan(tx, rows);
      } else {
        for (List<Long> piece : pieces(source.ids(tx))) {
          add(tx, piece, rows);
        }
      }
    } catch (RestrictionException failure) {
      throw RowFilter.translate(failure);
    }
    if (rows.size() > maxRows) {
      rows.sort((a, b) -> Long.compare(b.id(), a.id()));
      rows.subList(maxRows, rows.size()).clear();
    }
    return View.of(rows, !orders.isEmpty());
  }

  /** The rows that some objects have now. */
  List<RowEntry> entries(Tx tx, Collection<Long> ids) throws SQLException {
    List<RowEntry> rows = new ArrayList<>();
    Set<Long> present = source.present(tx, ids);
    if (!present.isEmpty()) {
      try {
        add(tx, List.copyOf(present), rows);
      } catch (RestrictionException failure) {
        throw RowFilter.translate(failure);
      }
    }
    return rows;
  }

  private Set<Integer> tags() {
    Set<Integer> tags = new HashSet<>(filter.tags());
    orders.forEach(order -> tags.add(order.property()));
    instances.ifPresent(tags::add);
    return tags;
  }

  private boolean isScannable() {
    Set<Integer> stored = RowComputed.stored(tags());
    return instances.isEmpty()
        && !filter.looksAtChildren()
        && stored.size() <= PropertyScan.MAX_PROPERTIES
        && stored.stream().allMatch(PropertyScan::reads)
        && tags().stream().map(PropTag::id).noneMatch(ViewBuilder::needsPlace);
  }

  private static boolean needsPlace(int propertyId) {
    return ComputedProperties.isComputed(propertyId) || RowComputed.needsRow(propertyId);
  }

  private void scan(Tx tx, List<RowEntry> rows) throws SQLException {
    List<Integer> stored = List.copyOf(RowComputed.stored(tags()));
    Set<Integer> wanted = new HashSet<>();
    tags().forEach(tag -> wanted.add(PropTag.id(tag)));
    boolean cut = filter == RowFilter.ALL;
    for (ObjectQuery query : source.queries(tx)) {
      PropertyScan.read(
          tx,
          query,
          stored,
          cut,
          (id, row) -> {
            if (source.hasChildren()) {
              RowComputed.fromStored(id, wanted, row);
            }
            if (filter.matches(row::get)) {
              rows.add(new RowEntry(id, 0, keys.of(row, 0)));
            }
          });
    }
  }

  private void add(Tx tx, List<Long> ids, List<RowEntry> rows) throws SQLException {
    Map<Long, PropertySource> found = reader.sources(tx, source, ids, tags(), filter.needed());
    for (Map.Entry<Long, PropertySource> row : found.entrySet()) {
      if (filter.matches(row.getValue())) {
        PropMap values = new PropMap();
        for (int tag : tags()) {
          PropValue value = row.getValue().get(tag);
          if (value != null) {
            values.put(value);
          }
        }
        addInstances(row.getKey(), values, rows);
      }
    }
  }

  private void addInstances(long id, PropMap values, List<RowEntry> rows) {
    int count =
        instances.isEmpty()
            ? 1
            : Math.max(1, values.list(instances.getAsInt(), Object.class).size());
    for (int instance = 0; instance < count; instance++) {
      rows.add(new RowEntry(id, instance, keys.of(values, instance)));
    }
  }

  private static List<List<Long>> pieces(long[] ids) {
    List<List<Long>> pieces = new ArrayList<>();
    for (int from = 0; from < ids.length; from += PIECE) {
      pieces.add(Arrays.stream(ids, from, Math.min(ids.length, from + PIECE)).boxed().toList());
    }
    return pieces;
  }

  /**
   * Refuses orders that have no meaning.
   *
   * @throws StoreException TOO_COMPLEX for a multi-value column without instance flag
   */
  static void check(List<SortOrder> orders) {
    for (SortOrder order : orders) {
      boolean instance = (order.tag() & PropType.MV_INSTANCE) != 0;
      if (PropTag.isMultiValue(order.property()) && !instance) {
        throw RowFilter.translate(
            new RestrictionException(
                RestrictionException.Kind.TOO_COMPLEX,
                "A column with several values has no order"));
      }
    }
  }
}
