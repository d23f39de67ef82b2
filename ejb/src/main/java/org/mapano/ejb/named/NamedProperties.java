package org.mapano.ejb.named;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.NamedRanges;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;

/**
 * The table {@code names}: a name keeps its property id for ever, so both directions are remembered
 * without limit of time. There are at most 32,000 names in a database.
 */
@Singleton
public class NamedProperties {
  private static final Logger LOG = Logger.getLogger(NamedProperties.class.getName());

  /** Longest name the table holds. */
  private static final int MAX_NAME = 185;

  private final Map<NamedProperty, Integer> ids = new ConcurrentHashMap<>();
  private final Map<Integer, NamedProperty> names = new ConcurrentHashMap<>();

  /**
   * Property ids of names; unknown names are added to the table.
   *
   * @return ids by name; names that are too long or find no room are left out
   */
  public Map<NamedProperty, Integer> ids(Tx tx, Collection<NamedProperty> wanted)
      throws SQLException {
    Map<NamedProperty, Integer> found = new HashMap<>();
    for (NamedProperty name : wanted) {
      id(tx, name).ifPresent(id -> found.put(name, id));
    }
    return found;
  }

  /** The property id of a name, added when it is unknown; empty when there is no room for it. */
  public OptionalInt id(Tx tx, NamedProperty name) throws SQLException {
    OptionalInt known = find(tx, name);
    if (known.isPresent()) {
      return known;
    }
    if (name.name() != null && name.name().length() > MAX_NAME) {
      return OptionalInt.empty();
    }
    return add(tx, name);
  }

  /** The property id of a name if it has one. */
  public OptionalInt find(Tx tx, NamedProperty name) throws SQLException {
    OptionalInt fixed = NamedRanges.fixedId(name);
    if (fixed.isPresent()) {
      return fixed;
    }
    Integer known = ids.get(name);
    return known != null ? OptionalInt.of(known) : read(tx, name, "");
  }

  private OptionalInt read(Tx tx, NamedProperty name, String suffix) throws SQLException {
    String column = name.id() == null ? "namestring" : "nameid";
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT id FROM names WHERE guid = ? AND " + column + " = ?" + suffix)) {
      select.setBytes(1, name.set().bytes());
      if (name.id() == null) {
        select.setString(2, name.name());
      } else {
        select.setInt(2, name.id());
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? remember(tx, name, row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  private OptionalInt remember(Tx tx, NamedProperty name, int rowId) {
    OptionalInt id = NamedRanges.idOfRow(rowId);
    id.ifPresent(known ->
        tx.afterCommit(() -> {
          ids.put(name, known);
          names.put(known, name);
        }));
    return id;
  }

  private OptionalInt add(Tx tx, NamedProperty name) throws SQLException {
    if (isFull(tx)) {
      LOG.log(Level.WARNING, "The table of property names is full; {0} was left out", name);
      return OptionalInt.empty();
    }
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO names (nameid, namestring, guid) VALUES (?, ?, ?)",
                new String[] {"id"})) {
      if (name.id() == null) {
        insert.setNull(1, Types.INTEGER);
      } else {
        insert.setInt(1, name.id());
      }
      insert.setString(2, name.name());
      insert.setBytes(3, name.set().bytes());
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return remember(tx, name, key.getInt(1));
      }
    } catch (SQLIntegrityConstraintViolationException otherWasFaster) {
      return read(tx, name, " FOR UPDATE");
    }
  }

  private static boolean isFull(Tx tx) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement("SELECT MAX(id) FROM names");
        ResultSet row = select.executeQuery()) {
      return row.next() && NamedRanges.idOfRow(row.getLong(1) + 1).isEmpty();
    }
  }

  /**
   * Names of property ids.
   *
   * @return names by property id; ids without a name are left out
   */
  public Map<Integer, NamedProperty> names(Tx tx, Collection<Integer> propertyIds)
      throws SQLException {
    Map<Integer, NamedProperty> found = new HashMap<>();
    Set<Long> missing = new HashSet<>();
    for (int id : propertyIds) {
      NamedProperty known = names.get(id);
      if (known == null) {
        known = NamedRanges.fixedName(id).orElse(null);
      }
      if (known != null) {
        found.put(id, known);
      } else {
        NamedRanges.rowOfId(id).ifPresent(row -> missing.add((long) row));
      }
    }
    if (!missing.isEmpty()) {
      readNames(tx, missing, found);
    }
    return found;
  }

  /** Names of all named properties in some maps, by property id. */
  public Map<Integer, NamedProperty> namesIn(Tx tx, Collection<PropMap> maps) throws SQLException {
    Set<Integer> ids = new HashSet<>();
    for (PropMap map : maps) {
      for (PropValue value : map) {
        if (PropTag.isNamed(value.tag())) {
          ids.add(value.id());
        }
      }
    }
    return names(tx, ids);
  }

  private void readNames(Tx tx, Collection<Long> rowIds, Map<Integer, NamedProperty> found)
      throws SQLException {
    InList.select(
        tx,
        "SELECT id, nameid, namestring, guid FROM names WHERE id IN " + InList.LIST,
        rowIds,
        row -> {
          Guid set = new Guid(row.getBytes(4));
          String text = row.getString(3);
          NamedProperty name =
              text != null ? NamedProperty.of(set, text) : NamedProperty.of(set, row.getInt(2));
          remember(tx, name, row.getInt(1)).ifPresent(id -> found.put(id, name));
        });
  }
}
