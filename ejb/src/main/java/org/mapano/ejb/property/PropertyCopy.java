package org.mapano.ejb.property;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapano.ejb.persistence.Tx;

/**
 * Copies stored properties from objects to others. Where the database is another process they do
 * not leave it; in this process reading and inserting is faster than a join of its planner.
 */
public final class PropertyCopy {
  /** Objects in one statement. */
  private static final int MAX_OBJECTS = 500;

  /** Objects whose properties are held in memory at a time. */
  private static final int MAX_HELD = 50;

  private static final List<String> KEY = List.of("tag", "type");
  private static final List<String> MULTI_KEY = List.of("tag", "type", "orderid");

  private PropertyCopy() {}

  /**
   * Copies all properties but some.
   *
   * @param targets new objects, which have no properties yet, by the objects they copy
   * @param except ids of properties that are not copied
   */
  public static void copy(Tx tx, Map<Long, Long> targets, Collection<Integer> except)
      throws SQLException {
    boolean inProcess = tx.dialect().prefersLiteralLists();
    int size = inProcess ? MAX_HELD : MAX_OBJECTS;
    List<Map.Entry<Long, Long>> all = new ArrayList<>(targets.entrySet());
    for (int from = 0; from < all.size(); from += size) {
      List<Map.Entry<Long, Long>> some = all.subList(from, Math.min(all.size(), from + size));
      if (inProcess) {
        readAndInsert(tx, "properties", KEY, some, except);
        readAndInsert(tx, "mvproperties", MULTI_KEY, some, except);
      } else {
        join(tx, "properties", KEY, some, except);
        join(tx, "mvproperties", MULTI_KEY, some, except);
      }
    }
  }

  private static List<String> columns(List<String> key) {
    return Stream.concat(key.stream(), Arrays.stream(PropertyColumns.VALUES)).toList();
  }

  private static void readAndInsert(
      Tx tx,
      String table,
      List<String> key,
      List<Map.Entry<Long, Long>> targets,
      Collection<Integer> except)
      throws SQLException {
    Map<Long, Long> copies = new HashMap<>();
    targets.forEach(pair -> copies.put(pair.getKey(), pair.getValue()));
    List<String> columns = new ArrayList<>(List.of("hierarchyid"));
    columns.addAll(columns(key));
    BulkInsert rows = BulkInsert.into(tx, table, columns.toArray(String[]::new));
    InList.select(
        tx,
        "SELECT "
            + String.join(",", columns)
            + " FROM "
            + table
            + " WHERE tag NOT IN "
            + InList.literals(except)
            + " AND hierarchyid IN "
            + InList.LIST,
        copies.keySet(),
        row -> {
          Object[] values = new Object[columns.size()];
          values[0] = copies.get(row.getLong(1));
          for (int i = 1; i < values.length; i++) {
            values[i] = value(row, columns.get(i), i + 1);
          }
          rows.row(values);
        });
    rows.execute();
  }

  private static Object value(ResultSet row, String column, int at) throws SQLException {
    Object value =
        switch (column) {
          case "val_string" -> row.getString(at);
          case "val_binary" -> row.getBytes(at);
          case "val_double" -> row.getDouble(at);
          default -> row.getLong(at);
        };
    return row.wasNull() ? null : value;
  }

  /** The pairs of ids are numbers of ours and part of the text: a join with parameters is slow. */
  private static void join(
      Tx tx,
      String table,
      List<String> key,
      List<Map.Entry<Long, Long>> targets,
      Collection<Integer> except)
      throws SQLException {
    List<String> columns = columns(key);
    String pairs =
        targets.stream()
            .map(pair -> "SELECT " + pair.getKey() + " AS o, " + pair.getValue() + " AS n")
            .collect(Collectors.joining(" UNION ALL "));
    String sql =
        "INSERT INTO "
            + table
            + " (hierarchyid,"
            + String.join(",", columns)
            + ") SELECT m.n,p."
            + String.join(",p.", columns)
            + " FROM ("
            + pairs
            + ") m JOIN "
            + table
            + " p ON p.hierarchyid = m.o WHERE p.tag NOT IN "
            + InList.literals(except);
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
