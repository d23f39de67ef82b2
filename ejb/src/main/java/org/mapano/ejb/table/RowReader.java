package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyColumns;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.NeededTags;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.table.ColumnSet;

/** Reads wanted properties of some rows, stored and computed, in few statements. */
@Singleton
class RowReader {
  private static final String CUT_VALUES =
      Arrays.stream(PropertyColumns.VALUES)
          .map(RowReader::cutColumn)
          .collect(Collectors.joining(", "));

  private static final List<Integer> ALWAYS =
      List.of(
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_ACCESS,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_ACCESS_LEVEL,
          Tags.PR_MAPPING_SIGNATURE,
          Tags.PR_RECORD_KEY,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_ENTRYID);

  private final HierarchyRows hierarchy;
  private final PropertyRows properties;

  @Inject
  RowReader(HierarchyRows hierarchy, PropertyRows properties) {
    this.hierarchy = hierarchy;
    this.properties = properties;
  }

  private static String cutColumn(String column) {
    return switch (column) {
      case "val_string" -> "SUBSTRING(val_string, 1, 255)";
      case "val_binary" -> "SUBSTRING(val_binary, 1, 511)";
      default -> column;
    };
  }

  /**
   * Properties of rows, by object id; objects that are gone have an empty map.
   *
   * @param wanted tags, normalised
   * @param cut true for values as table cells hold them
   */
  Map<Long, PropMap> read(
      Tx tx, RowSource source, Collection<Long> ids, Set<Integer> wanted, boolean cut)
      throws SQLException {
    return read(tx, source, ids, wanted, cut, FolderMemory.none());
  }

  /** Cells of rows, from memory where nothing changed since they were last read. */
  Map<Long, PropMap> cells(Tx tx, RowSource source, Collection<Long> ids, Set<Integer> wanted)
      throws SQLException {
    return read(tx, source, ids, wanted, true, source.memory(tx));
  }

  private Map<Long, PropMap> read(
      Tx tx,
      RowSource source,
      Collection<Long> ids,
      Set<Integer> wanted,
      boolean cut,
      FolderMemory memory)
      throws SQLException {
    Set<Integer> stored = RowComputed.stored(wanted);
    Map<Long, PropMap> rows;
    if (!cut) {
      rows = properties.read(tx, ids, stored);
    } else if (memory.holds(tx, stored)) {
      rows = memory.cells(ids, stored, missing -> readCut(tx, missing, stored));
    } else {
      rows = readCut(tx, ids, stored);
    }
    Set<Integer> wantedIds = wanted.stream().map(PropTag::id).collect(Collectors.toSet());
    if (wantedIds.contains(PropTag.id(Tags.PR_LONGTERM_ENTRYID_FROM_TABLE))) {
      wantedIds.add(PropTag.id(Tags.PR_ENTRYID));
    }
    source.complete(tx, wantedIds, rows, memory);
    return rows;
  }

  private Map<Long, PropMap> readCut(Tx tx, Collection<Long> ids, Set<Integer> tags)
      throws SQLException {
    Set<Integer> multi = tags.stream().filter(PropTag::isMultiValue).collect(Collectors.toSet());
    Set<Integer> single = new HashSet<>();
    tags.stream().filter(tag -> !multi.contains(tag)).map(PropTag::id).forEach(single::add);
    Map<Long, PropMap> rows = new HashMap<>(properties.read(tx, ids, multi));
    if (!single.isEmpty()) {
      String sql =
          "SELECT hierarchyid, tag, type, "
              + CUT_VALUES
              + " FROM properties"
              + InList.BY_KEY
              + " WHERE hierarchyid IN "
              + InList.LIST
              + " AND tag IN "
              + InList.literals(single);
      InList.select(
          tx,
          sql,
          ids,
          row -> {
            PropType type = PropType.of(row.getInt(3));
            if (PropertyColumns.isStorable(type) && !type.isMultiValue()) {
              Object value = PropertyColumns.decode(type, row, 4);
              rows.get(row.getLong(1)).put(PropTag.of(row.getInt(2), type), value);
            }
          });
    }
    return rows;
  }

  /** The columns that some rows have, by property id, with those that are always computed. */
  ColumnSet available(Tx tx, Collection<Long> ids, boolean messages) throws SQLException {
    Set<Integer> tags = new TreeSet<>(Integer::compareUnsigned);
    tags.addAll(ALWAYS);
    if (messages) {
      tags.add(Tags.PR_MSG_STATUS);
    }
    InList.select(
        tx,
        "SELECT DISTINCT tag, type FROM properties WHERE hierarchyid IN " + InList.LIST,
        ids,
        row -> {
          PropType type = PropType.of(row.getInt(2));
          if (type != null) {
            tags.add(PropTag.normalize(PropTag.of(row.getInt(1), type)));
          }
        });
    return ColumnSet.of(
        tags.stream().limit(ColumnSet.MAX_COLUMNS).mapToInt(Integer::intValue).toArray());
  }

  /** Rows as restrictions see them, with recipients and attachments where these are looked at. */
  Map<Long, PropertySource> sources(
      Tx tx, RowSource source, Collection<Long> ids, Set<Integer> own, NeededTags needed)
      throws SQLException {
    Map<Long, PropMap> rows = read(tx, source, ids, own, false);
    Map<Long, List<PropertySource>> recipients = Map.of();
    Map<Long, List<PropertySource>> attachments = Map.of();
    if (needed.needsRecipients() && source.hasChildren()) {
      recipients =
          children(tx, ids, needed.recipients(), ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST);
    }
    if (needed.needsAttachments() && source.hasChildren()) {
      attachments = children(tx, ids, needed.attachments(), ObjectType.ATTACHMENT);
    }
    Map<Long, PropertySource> found = new HashMap<>();
    for (Map.Entry<Long, PropMap> row : rows.entrySet()) {
      found.put(
          row.getKey(),
          new Row(
              row.getValue(),
              recipients.getOrDefault(row.getKey(), List.of()),
              attachments.getOrDefault(row.getKey(), List.of())));
    }
    return found;
  }

  private Map<Long, List<PropertySource>> children(
      Tx tx, Collection<Long> ids, Set<Integer> tags, Integer... types) throws SQLException {
    List<ObjectRow> below = hierarchy.children(tx, ids, types);
    List<Long> belowIds = below.stream().map(ObjectRow::id).toList();
    Map<Long, PropMap> stored = properties.read(tx, belowIds, tags);
    Map<Long, List<PropertySource>> found = new HashMap<>();
    for (ObjectRow child : below) {
      found
          .computeIfAbsent(child.parent(), id -> new ArrayList<>())
          .add(PropertySource.of(stored.get(child.id())));
    }
    return found;
  }

  private record Row(
      PropMap properties, List<PropertySource> recipients, List<PropertySource> attachments)
      implements PropertySource {
    @Override
    public PropValue get(int tag) {
      return properties.get(tag);
    }
  }
}
