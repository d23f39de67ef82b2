package org.mapano.ejb.sync;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.property.InList;

/** Synchronisations and what was sent to restricted ones: {@code syncs}, {@code syncedmessages}. */
@Singleton
class SyncRows {
  /** Older states of one synchronisation that are kept. */
  private static final int KEPT_STATES = 9;

  /** Stands for a set that is empty, which differs from none. */
  private static final byte[] EMPTY_SET = {0};

  /**
   * A synchronisation.
   *
   * @param folderKey source key of the folder
   * @param changeId last confirmed state
   * @param type what is synchronised
   */
  record Row(byte[] folderKey, long changeId, int type) {}

  long create(Tx tx, byte[] folderKey, int type) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO syncs (sourcekey, change_id, sync_type, sync_time)"
                    + " VALUES (?, 1, ?, ?)",
                new String[] {"id"})) {
      insert.setBytes(1, folderKey);
      insert.setInt(2, type);
      insert.setTimestamp(3, Timestamp.from(Instant.now()));
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  Optional<Row> find(Tx tx, long id) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT sourcekey, change_id, sync_type FROM syncs WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Row(row.getBytes(1), row.getLong(2), row.getInt(3)))
            : Optional.empty();
      }
    }
  }

  void update(Tx tx, long id, long changeId) throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement("UPDATE syncs SET change_id = ?, sync_time = ? WHERE id = ?")) {
      update.setLong(1, changeId);
      update.setTimestamp(2, Timestamp.from(Instant.now()));
      update.setLong(3, id);
      update.executeUpdate();
    }
  }

  /**
   * Removes synchronisations that were last used before a time, with what was sent to them.
   *
   * @param limit greatest number of synchronisations
   * @return how many were removed
   */
  int removeUnused(Tx tx, Instant before, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT id FROM syncs WHERE sync_time < ? ORDER BY id LIMIT ?")) {
      select.setTimestamp(1, Timestamp.from(before));
      select.setInt(2, limit);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    if (!ids.isEmpty()) {
      InList.update(tx, "DELETE FROM syncedmessages WHERE sync_id IN " + InList.LIST, ids);
      InList.update(tx, "DELETE FROM syncs WHERE id IN " + InList.LIST, ids);
    }
    return ids.size();
  }

  /** Confirmed states by id; unknown ids are left out. */
  Map<Long, Long> states(Tx tx, Collection<Long> ids) throws SQLException {
    Map<Long, Long> states = new HashMap<>();
    InList.select(
        tx,
        "SELECT id, change_id FROM syncs WHERE id IN " + InList.LIST,
        ids,
        row -> states.put(row.getLong(1), row.getLong(2)));
    return states;
  }

  /** The source keys that were in a restricted state; empty when the state was not restricted. */
  Optional<List<byte[]>> sent(Tx tx, long id, long changeId) throws SQLException {
    List<byte[]> keys = new ArrayList<>();
    boolean any = false;
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT sourcekey FROM syncedmessages WHERE sync_id = ? AND change_id = ?")) {
      select.setLong(1, id);
      select.setLong(2, changeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          any = true;
          byte[] key = row.getBytes(1);
          if (key.length > 1) {
            keys.add(key);
          }
        }
      }
    }
    return any ? Optional.of(keys) : Optional.empty();
  }

  /** Remembers what belongs to a restricted state, and forgets old states. */
  void remember(Tx tx, long id, long changeId, byte[] folderKey, List<byte[]> keys)
      throws SQLException {
    delete(tx, "sync_id = ? AND change_id = ?", id, changeId);
    BulkInsert rows =
        BulkInsert.into(
            tx, "syncedmessages", "sync_id", "change_id", "sourcekey", "parentsourcekey");
    rows.row(id, changeId, EMPTY_SET, folderKey);
    for (byte[] key : keys) {
      rows.row(id, changeId, key, folderKey);
    }
    rows.execute();
    List<Long> states = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT DISTINCT change_id FROM syncedmessages WHERE sync_id = ?"
                    + " ORDER BY change_id DESC")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          states.add(row.getLong(1));
        }
      }
    }
    if (states.size() > KEPT_STATES + 1) {
      delete(tx, "sync_id = ? AND change_id < ?", id, states.get(KEPT_STATES));
    }
  }

  private static void delete(Tx tx, String where, long id, long changeId) throws SQLException {
    try (PreparedStatement delete =
        tx.connection().prepareStatement("DELETE FROM syncedmessages WHERE " + where)) {
      delete.setLong(1, id);
      delete.setLong(2, changeId);
      delete.executeUpdate();
    }
  }
}
