package org.mapano.ejb.property;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;

/**
 * Reads and writes the properties of many objects in few statements. Values are as stored; what the
 * store computes is added elsewhere.
 */
@Singleton
public class PropertyRows {
  private static final String[] SINGLE = columns("hierarchyid", "tag", "type");
  private static final String[] MULTI = columns("hierarchyid", "tag", "type", "orderid");
  private static final String SELECT_SINGLE = select("properties");
  private static final String SELECT_MULTI = select("mvproperties");

  private static String[] columns(String... key) {
    List<String> all = new ArrayList<>(List.of(key));
    all.addAll(List.of(PropertyColumns.VALUES));
    return all.toArray(String[]::new);
  }

  private static String select(String table) {
    return "SELECT "
        + String.join(",", SINGLE)
        + " FROM "
        + table
        + InList.BY_KEY
        + " WHERE hierarchyid IN "
        + InList.LIST;
  }

  /** Writes properties of new objects: one statement for single values, one for the others. */
  public void insert(Tx tx, Collection<ObjectProperties> objects) throws SQLException {
    write(
        objects,
        BulkInsert.into(tx, "properties", SINGLE),
        BulkInsert.into(tx, "mvproperties", MULTI));
  }

  /** Writes properties of objects that may have some of them already. */
  public void put(Tx tx, Collection<ObjectProperties> objects) throws SQLException {
    Map<Set<Integer>, List<Long>> multi = new HashMap<>();
    for (ObjectProperties object : objects) {
      Set<Integer> ids =
          object.properties().stream()
              .filter(value -> PropTag.isMultiValue(value.tag()))
              .map(PropValue::id)
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        multi.computeIfAbsent(ids, key -> new ArrayList<>()).add(object.objectId());
      }
    }
    for (Map.Entry<Set<Integer>, List<Long>> group : multi.entrySet()) {
      deleteFrom(tx, "mvproperties", group.getValue(), group.getKey());
    }
    write(
        objects,
        BulkInsert.upsert(tx, "properties", 3, SINGLE),
        BulkInsert.into(tx, "mvproperties", MULTI));
  }

  private static void write(
      Collection<ObjectProperties> objects, BulkInsert single, BulkInsert multi)
      throws SQLException {
    for (ObjectProperties object : objects) {
      PropertySizes.check(object.properties());
      for (PropValue property : object.properties()) {
        addRows(object.objectId(), property, single, multi);
      }
    }
    single.execute();
    multi.execute();
  }

  private static void addRows(
      long objectId, PropValue property, BulkInsert single, BulkInsert multi) {
    PropType type = PropTag.type(property.tag());
    if (!PropertyColumns.isStorable(type)) {
      return;
    }
    int storedType = PropertyColumns.storedType(property.tag());
    if (!type.isMultiValue()) {
      Object[] row = new Object[SINGLE.length];
      key(row, objectId, property.id(), storedType);
      PropertyColumns.encode(type, property.value(), row, 3);
      single.row(row);
      return;
    }
    int order = 0;
    for (Object value : (List<?>) property.value()) {
      Object[] row = new Object[MULTI.length];
      key(row, objectId, property.id(), storedType);
      row[3] = order++;
      PropertyColumns.encode(type.base(), value, row, 4);
      multi.row(row);
    }
  }

  private static void key(Object[] row, long objectId, int propertyId, int storedType) {
    row[0] = objectId;
    row[1] = propertyId;
    row[2] = storedType;
  }

  /** All properties of objects; an object without any has an empty map. */
  public Map<Long, PropMap> readAll(Tx tx, Collection<Long> objectIds) throws SQLException {
    Map<Long, PropMap> found = empty(objectIds);
    readSingle(tx, SELECT_SINGLE, objectIds, found);
    readMulti(tx, SELECT_MULTI, objectIds, found);
    return found;
  }

  /**
   * Some properties of objects, with any type unless the tag states one.
   *
   * @param tags wanted tags; type {@link PropType#UNSPECIFIED} takes single values of every type
   */
  public Map<Long, PropMap> read(Tx tx, Collection<Long> objectIds, Collection<Integer> tags)
      throws SQLException {
    Map<Long, PropMap> found = empty(objectIds);
    List<Integer> single = new ArrayList<>();
    List<Integer> multi = new ArrayList<>();
    for (int tag : tags) {
      (PropTag.isMultiValue(tag) ? multi : single).add(PropTag.id(tag));
    }
    if (!single.isEmpty()) {
      String sql = SELECT_SINGLE + " AND tag IN " + InList.literals(single);
      readSingle(tx, sql, objectIds, found);
    }
    if (!multi.isEmpty()) {
      String sql = SELECT_MULTI + " AND tag IN " + InList.literals(multi);
      readMulti(tx, sql, objectIds, found);
    }
    return found;
  }

  /** As {@link #read(Tx, Collection, Collection)} for one object. */
  public PropMap read(Tx tx, long objectId, Integer... tags) throws SQLException {
    return read(tx, List.of(objectId), List.of(tags)).get(objectId);
  }

  private static Map<Long, PropMap> empty(Collection<Long> objectIds) {
    Map<Long, PropMap> found = new LinkedHashMap<>();
    for (Long id : objectIds) {
      found.put(id, new PropMap());
    }
    return found;
  }

  private static void readSingle(
      Tx tx, String sql, Collection<Long> objectIds, Map<Long, PropMap> found) throws SQLException {
    InList.select(
        tx,
        sql,
        objectIds,
        row -> {
          PropType type = PropType.of(row.getInt(3));
          if (PropertyColumns.isStorable(type) && !type.isMultiValue()) {
            Object value = PropertyColumns.decode(type, row, 4);
            found.get(row.getLong(1)).put(PropTag.of(row.getInt(2), type), value);
          }
        });
  }

  private static void readMulti(
      Tx tx, String sql, Collection<Long> objectIds, Map<Long, PropMap> found) throws SQLException {
    String ordered = sql + " ORDER BY hierarchyid, tag, type, orderid";
    Values values = new Values(found);
    InList.select(tx, ordered, objectIds, values::add);
    values.finish();
  }

  /** Gathers the rows of one multi-value property after the other. */
  private static final class Values {
    private final Map<Long, PropMap> found;
    private long objectId;
    private int tag;
    private List<Object> current = new ArrayList<>();

    Values(Map<Long, PropMap> found) {
      this.found = found;
    }

    void add(ResultSet row) throws SQLException {
      PropType type = PropType.of(row.getInt(3));
      if (!PropertyColumns.isStorable(type) || !type.isMultiValue()) {
        return;
      }
      long rowObject = row.getLong(1);
      int rowTag = PropTag.of(row.getInt(2), type);
      if (rowObject != objectId || rowTag != tag) {
        finish();
        objectId = rowObject;
        tag = rowTag;
      }
      Object value = PropertyColumns.decode(type.base(), row, 4);
      if (value != null) {
        current.add(value);
      }
    }

    void finish() {
      if (!current.isEmpty()) {
        found.get(objectId).put(tag, List.copyOf(current));
        current = new ArrayList<>();
      }
    }
  }

  /** Removes properties of every type by their ids. */
  public void delete(Tx tx, Collection<Long> objectIds, Collection<Integer> propertyIds)
      throws SQLException {
    if (!propertyIds.isEmpty()) {
      deleteFrom(tx, "properties", objectIds, propertyIds);
      deleteFrom(tx, "mvproperties", objectIds, propertyIds);
    }
  }

  /** Removes all properties of objects. */
  public void deleteAll(Tx tx, Collection<Long> objectIds) throws SQLException {
    InList.update(tx, "DELETE FROM properties WHERE hierarchyid IN " + InList.LIST, objectIds);
    InList.update(tx, "DELETE FROM mvproperties WHERE hierarchyid IN " + InList.LIST, objectIds);
  }

  private static void deleteFrom(
      Tx tx, String table, Collection<Long> objectIds, Collection<Integer> propertyIds)
      throws SQLException {
    InList.update(
        tx,
        "DELETE FROM "
            + table
            + " WHERE hierarchyid IN "
            + InList.LIST
            + " AND tag IN "
            + InList.literals(propertyIds),
        objectIds);
  }
}
