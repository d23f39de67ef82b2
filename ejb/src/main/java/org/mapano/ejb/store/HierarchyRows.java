package org.mapano.ejb.store;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/** Statements on the table {@code hierarchy}. */
@Singleton
public class HierarchyRows {
  private static final String SELECT = "SELECT id, parent, type, flags, owner FROM hierarchy";
  private static final String BY_ID = SELECT + InList.BY_KEY + " WHERE id IN " + InList.LIST;
  private static final String BY_PARENT = SELECT + " WHERE parent IN " + InList.LIST;

  /**
   * Inserts rows.
   *
   * @param rows rows whose id does not count
   * @return the new ids in order
   */
  public long[] insert(Tx tx, List<ObjectRow> rows) throws SQLException {
    BulkInsert insert = BulkInsert.into(tx, "hierarchy", "parent", "type", "flags", "owner");
    for (ObjectRow row : rows) {
      Long parent = row.parent() == 0 ? null : row.parent();
      insert.row(parent, row.type(), row.flags(), row.owner());
    }
    return insert.executeForKeys("id");
  }

  /** Rows by id; ids without a row are left out. */
  public Map<Long, ObjectRow> find(Tx tx, Collection<Long> ids) throws SQLException {
    Map<Long, ObjectRow> found = new HashMap<>();
    InList.select(tx, BY_ID, ids, row -> found.put(row.getLong(1), of(row)));
    return found;
  }

  /** Rows below parents that have one of the types, by id. */
  public List<ObjectRow> children(Tx tx, Collection<Long> parents, Integer... types)
      throws SQLException {
    List<ObjectRow> found = new ArrayList<>();
    // One type narrows the search in the index; several are cheaper to pick from the answer.
    String sql = types.length == 1 ? BY_PARENT + " AND type = " + types[0] : BY_PARENT;
    Set<Integer> wanted = Set.of(types);
    InList.select(
        tx,
        sql + " ORDER BY id",
        parents,
        row -> {
          if (wanted.contains(row.getInt(3))) {
            found.add(of(row));
          }
        });
    return found;
  }

  /**
   * All rows below some, level by level, parents before children.
   *
   * @param deletedToo false skips deleted rows and what is below them
   */
  public List<ObjectRow> descendants(
      Tx tx, Collection<Long> roots, boolean deletedToo, Integer... types) throws SQLException {
    List<ObjectRow> all = new ArrayList<>();
    Collection<Long> level = roots;
    for (int depth = 0; !level.isEmpty() && depth < Lineage.MAX_DEPTH; depth++) {
      List<ObjectRow> next = new ArrayList<>(children(tx, level, types));
      if (!deletedToo) {
        next.removeIf(ObjectRow::isDeleted);
      }
      all.addAll(next);
      level = next.stream().map(ObjectRow::id).toList();
    }
    return all;
  }

  /** The messages of folders. */
  public List<ObjectRow> messages(Tx tx, Collection<Long> folderIds) throws SQLException {
    return children(tx, folderIds, ObjectType.MESSAGE);
  }

  /** The root folder of a store. */
  public long rootFolder(Tx tx, long storeId) throws SQLException {
    return children(tx, List.of(storeId), ObjectType.FOLDER).stream()
        .findFirst()
        .map(ObjectRow::id)
        .orElse(0L);
  }

  /** Sets or clears the deleted bit. */
  public void setDeleted(Tx tx, Collection<Long> ids, boolean deleted) throws SQLException {
    // Written with arithmetic because H2 has no operator for bits; 0x400 is the highest bit in use.
    String change =
        deleted ? "flags + 1024 WHERE flags < 1024" : "flags - 1024 WHERE flags >= 1024";
    InList.update(tx, "UPDATE hierarchy SET flags = " + change + " AND id IN " + InList.LIST, ids);
  }

  /** Moves rows below another parent, undeleted. */
  public void move(Tx tx, Collection<Long> ids, long parent) throws SQLException {
    InList.update(
        tx,
        "UPDATE hierarchy SET parent = "
            + parent
            + ", flags = CASE WHEN flags >= 1024 THEN flags - 1024 ELSE flags END WHERE id IN "
            + InList.LIST,
        ids);
  }

  /** Changes the owner of one row. */
  public void setOwner(Tx tx, long id, int owner) throws SQLException {
    try (PreparedStatement update =
        tx.connection().prepareStatement("UPDATE hierarchy SET owner = ? WHERE id = ?")) {
      update.setInt(1, owner);
      update.setLong(2, id);
      update.executeUpdate();
    }
  }

  /** Removes rows. */
  public void delete(Tx tx, Collection<Long> ids) throws SQLException {
    InList.update(tx, "DELETE FROM hierarchy WHERE id IN " + InList.LIST, ids);
  }

  private static ObjectRow of(ResultSet row) throws SQLException {
    return of(row, 1);
  }

  /** A row from five columns; null when they are empty. */
  static ObjectRow of(ResultSet row, int at) throws SQLException {
    long id = row.getLong(at);
    return row.wasNull()
        ? null
        : new ObjectRow(
            id, row.getLong(at + 1), row.getInt(at + 2), row.getInt(at + 3), row.getInt(at + 4));
  }
}
