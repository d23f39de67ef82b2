package org.mapano.ejb.property;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapano.ejb.persistence.Tx;

/** Copies stored properties from objects to others inside the database. */
public final class PropertyCopy {
  /** Objects in one statement. */
  private static final int MAX_OBJECTS = 500;

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
    List<Map.Entry<Long, Long>> all = new ArrayList<>(targets.entrySet());
    for (int from = 0; from < all.size(); from += MAX_OBJECTS) {
      List<Map.Entry<Long, Long>> some =
          all.subList(from, Math.min(all.size(), from + MAX_OBJECTS));
      join(tx, "properties", KEY, some, except);
      join(tx, "mvproperties", MULTI_KEY, some, except);
    }
  }

  private static List<String> columns(List<String> key) {
    return Stream.concat(key.stream(), Arrays.stream(PropertyColumns.VALUES)).toList();
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
