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
import java.util.OptionalLong;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/** Entry ids and source keys of objects: the table {@code indexedproperties}. */
@Singleton
public class ObjectKeys {
  /** Property id of an entry id. */
  static final int ENTRY_ID = 0x0FFF;

  /** Property id of a source key. */
  static final int SOURCE_KEY = 0x65E0;

  /**
   * Both keys of an object.
   *
   * @param objectId hierarchy id
   * @param entryId PR_ENTRYID, null for none
   * @param sourceKey PR_SOURCE_KEY, null for none
   */
  public record Keys(long objectId, byte[] entryId, byte[] sourceKey) {}

  /** Inserts the keys of new objects. */
  public void insert(Tx tx, Collection<Keys> objects) throws SQLException {
    BulkInsert rows = BulkInsert.into(tx, "indexedproperties", "hierarchyid", "tag", "val_binary");
    fill(rows, objects);
  }

  /** Gives objects new keys in place of their old ones. */
  public void replace(Tx tx, Collection<Keys> objects) throws SQLException {
    fill(
        BulkInsert.upsert(tx, "indexedproperties", 2, "hierarchyid", "tag", "val_binary"), objects);
  }

  private static void fill(BulkInsert rows, Collection<Keys> objects) throws SQLException {
    for (Keys object : objects) {
      if (object.entryId() != null) {
        rows.row(object.objectId(), ENTRY_ID, object.entryId());
      }
      if (object.sourceKey() != null) {
        rows.row(object.objectId(), SOURCE_KEY, object.sourceKey());
      }
    }
    rows.execute();
  }

  /** Keys by object; objects without any are left out. */
  public Map<Long, Keys> find(Tx tx, Collection<Long> objectIds) throws SQLException {
    Map<Long, Keys> found = new HashMap<>();
    InList.select(
        tx,
        "SELECT hierarchyid, tag, val_binary FROM indexedproperties"
            + InList.BY_KEY
            + " WHERE hierarchyid IN "
            + InList.LIST,
        objectIds,
        row -> {
          long id = row.getLong(1);
          Keys known = found.getOrDefault(id, new Keys(id, null, null));
          byte[] value = row.getBytes(3);
          switch (row.getInt(2)) {
            case ENTRY_ID -> found.put(id, new Keys(id, value, known.sourceKey()));
            case SOURCE_KEY -> found.put(id, new Keys(id, known.entryId(), value));
            default -> found.put(id, known);
          }
        });
    return found;
  }

  /** The object with an entry id, deleted or not. */
  public OptionalLong byEntryId(Tx tx, byte[] entryId) throws SQLException {
    return lookUp(tx, ENTRY_ID, entryId);
  }

  /** The object with a source key, deleted or not. */
  public OptionalLong bySourceKey(Tx tx, byte[] sourceKey) throws SQLException {
    return lookUp(tx, SOURCE_KEY, sourceKey);
  }

  private static OptionalLong lookUp(Tx tx, int tag, byte[] value) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT hierarchyid FROM indexedproperties WHERE tag = ? AND val_binary = ?")) {
      select.setInt(1, tag);
      select.setBytes(2, value);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    }
  }

  /** Removes the keys of objects. */
  public void delete(Tx tx, Collection<Long> objectIds) throws SQLException {
    InList.update(
        tx, "DELETE FROM indexedproperties WHERE hierarchyid IN " + InList.LIST, objectIds);
  }

  /** Removes rows of entry ids whose object is gone, so that the ids can be used again. */
  public void deleteStale(Tx tx, Collection<byte[]> entryIds) throws SQLException {
    List<Long> stale = new ArrayList<>();
    for (byte[] entryId : entryIds) {
      byEntryId(tx, entryId).ifPresent(stale::add);
    }
    InList.select(
        tx,
        "SELECT id FROM hierarchy WHERE id IN " + InList.LIST,
        stale,
        row -> stale.remove(row.getLong(1)));
    delete(tx, stale);
  }
}
