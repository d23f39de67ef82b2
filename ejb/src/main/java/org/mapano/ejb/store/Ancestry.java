package org.mapano.ejb.store;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;

/**
 * Finds the lineage of objects: one statement reads several levels at once, which is enough for
 * nearly every folder.
 */
@Singleton
public class Ancestry {
  private static final int LEVELS = 8;
  private static final String SELECT = select();

  private static String select() {
    StringBuilder columns = new StringBuilder("SELECT ");
    StringBuilder joins = new StringBuilder(" FROM hierarchy h0");
    for (int i = 0; i < LEVELS; i++) {
      String h = "h" + i;
      columns.append(i == 0 ? "" : ",");
      columns.append(h + ".id," + h + ".parent," + h + ".type," + h + ".flags," + h + ".owner");
      if (i > 0) {
        joins.append(" LEFT JOIN hierarchy " + h + " ON " + h + ".id = h" + (i - 1) + ".parent");
      }
    }
    return columns.append(joins).append(" WHERE h0.id IN ").append(InList.LIST).toString();
  }

  /** Lineages by id; ids that do not exist or do not lead up to a store are left out. */
  public Map<Long, Lineage> find(Tx tx, Collection<Long> ids) throws SQLException {
    return find(tx, ids, "");
  }

  /**
   * As {@link #find}, but what is read is the latest committed state and stays as it is until the
   * transaction ends. For use after the folders are locked.
   */
  public Map<Long, Lineage> findCurrent(Tx tx, Collection<Long> ids) throws SQLException {
    // H2 reads the latest state anyhow; the folder's lock keeps away who wants to delete it.
    return find(tx, ids, "mysql".equals(tx.dialect().name()) ? " LOCK IN SHARE MODE" : "");
  }

  /**
   * The lineage of one object.
   *
   * @throws StoreException NOT_FOUND
   */
  public Lineage get(Tx tx, long id) throws SQLException {
    Lineage found = find(tx, List.of(id)).get(id);
    if (found == null) {
      throw StoreException.notFound("Object " + id);
    }
    return found;
  }

  private static Map<Long, Lineage> find(Tx tx, Collection<Long> ids, String suffix)
      throws SQLException {
    Map<Long, ObjectRow> rows = new HashMap<>();
    Set<Long> wanted = new HashSet<>(ids);
    for (int depth = 0; !wanted.isEmpty(); depth += LEVELS) {
      if (depth > Lineage.MAX_DEPTH) {
        throw new StoreException(ErrorCode.TOO_COMPLEX, "Objects are nested too deeply");
      }
      InList.select(
          tx,
          SELECT + suffix,
          wanted,
          row -> {
            for (int level = 0; level < LEVELS; level++) {
              ObjectRow found = HierarchyRows.of(row, level * 5 + 1);
              if (found == null) {
                return;
              }
              rows.putIfAbsent(found.id(), found);
            }
          });
      wanted = missingParents(rows, wanted);
    }
    Map<Long, Lineage> lineages = new HashMap<>();
    for (Long id : ids) {
      List<ObjectRow> line = line(rows, id);
      if (!line.isEmpty() && line.getLast().parent() == 0) {
        lineages.put(id, new Lineage(List.copyOf(line)));
      }
    }
    return lineages;
  }

  /** Parents that are not read yet; an id that was asked for and not found is a dead end. */
  private static Set<Long> missingParents(Map<Long, ObjectRow> rows, Set<Long> asked) {
    Set<Long> missing = new HashSet<>();
    for (ObjectRow row : rows.values()) {
      if (row.parent() != 0 && !rows.containsKey(row.parent()) && !asked.contains(row.parent())) {
        missing.add(row.parent());
      }
    }
    return missing;
  }

  private static List<ObjectRow> line(Map<Long, ObjectRow> rows, long id) {
    List<ObjectRow> line = new ArrayList<>();
    ObjectRow row = rows.get(id);
    while (row != null && line.size() <= Lineage.MAX_DEPTH) {
      line.add(row);
      row = rows.get(row.parent());
    }
    return line;
  }
}
