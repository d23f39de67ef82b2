package org.mapano.ejb.sync;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Tx;

/** Reads the change log. */
@Singleton
class LoggedChanges {
  private static final int FOLDER = 0x2000;
  private static final String EVERYWHERE =
      "SELECT c.id, c.sourcekey, c.parentsourcekey, c.change_type, c.flags";
  private static final String AFTER =
      " WHERE c.id > ? AND (c.sourcesync IS NULL OR c.sourcesync <> ?)";

  /**
   * A message of a folder.
   *
   * @param sourceKey its source key
   * @param associated folder-associated
   * @param newId id of the change that brought it, 0 when that is not known
   * @param newSync synchronisation that brought it
   */
  record Present(long id, byte[] sourceKey, boolean associated, long newId, long newSync) {}

  /** The living messages of a folder, the newest first. */
  List<Present> messages(Tx tx, long folderId, byte[] folderKey) throws SQLException {
    List<Present> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT h.id, k.val_binary, h.flags, c.id, c.sourcesync FROM hierarchy h"
                    + " JOIN indexedproperties k ON k.hierarchyid = h.id AND k.tag = 26080"
                    + " LEFT JOIN changes c ON c.parentsourcekey = ? AND c.sourcekey = k.val_binary"
                    + " AND c.change_type = "
                    + ChangeType.MESSAGE_NEW.number()
                    + " WHERE h.parent = ? AND h.type = 5 AND h.flags < 1024"
                    + " ORDER BY h.id DESC")) {
      select.setBytes(1, folderKey);
      select.setLong(2, folderId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          boolean associated = (row.getInt(3) & 0x40) != 0;
          found.add(
              new Present(
                  row.getLong(1), row.getBytes(2), associated, row.getLong(4), row.getLong(5)));
        }
      }
    }
    return found;
  }

  /** Changes of a folder's messages after a state that another one brought, in order. */
  List<SyncChange> ofMessages(Tx tx, byte[] folderKey, long after, long syncId)
      throws SQLException {
    return read(tx, folderKey, after, syncId, "change_type < " + FOLDER);
  }

  /** Changes of the subfolders of a folder after a state that another one brought, in order. */
  List<SyncChange> ofFolders(Tx tx, byte[] parentKey, long after, long syncId) throws SQLException {
    return read(tx, parentKey, after, syncId, "change_type >= " + FOLDER);
  }

  private static List<SyncChange> read(
      Tx tx, byte[] parentKey, long after, long syncId, String types) throws SQLException {
    List<SyncChange> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT id, sourcekey, change_type, flags FROM changes WHERE parentsourcekey = ?"
                    + " AND id > ? AND (sourcesync IS NULL OR sourcesync <> ?) AND "
                    + types
                    + " ORDER BY id")) {
      select.setBytes(1, parentKey);
      select.setLong(2, after);
      select.setLong(3, syncId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new SyncChange(
                  row.getLong(1), row.getBytes(2), parentKey, row.getInt(3), row.getInt(4)));
        }
      }
    }
    return found;
  }

  /**
   * Changes of the messages of all folders after a state that another one brought, in order.
   *
   * @param associated those of folder-associated messages
   * @param normal those of other messages; those of messages that are gone always come
   */
  List<SyncChange> ofAllMessages(Tx tx, long after, long syncId, boolean associated, boolean normal)
      throws SQLException {
    List<SyncChange> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                EVERYWHERE
                    + ", h.flags FROM changes c LEFT JOIN indexedproperties k ON k.tag = 26080"
                    + " AND k.val_binary = c.sourcekey"
                    + " LEFT JOIN hierarchy h ON h.id = k.hierarchyid"
                    + AFTER
                    + " AND c.change_type < "
                    + FOLDER
                    + " ORDER BY c.id")) {
      select.setLong(1, after);
      select.setLong(2, syncId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          boolean isAssociated = (row.getInt(6) & 0x40) != 0;
          if (row.wasNull() || (isAssociated ? associated : normal)) {
            found.add(change(row));
          }
        }
      }
    }
    return found;
  }

  /** Changes of all folders after a state that another one brought, in order. */
  List<SyncChange> ofAllFolders(Tx tx, long after, long syncId) throws SQLException {
    List<SyncChange> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                EVERYWHERE
                    + " FROM changes c"
                    + AFTER
                    + " AND c.change_type >= "
                    + FOLDER
                    + " ORDER BY c.id")) {
      select.setLong(1, after);
      select.setLong(2, syncId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(change(row));
        }
      }
    }
    return found;
  }

  private static SyncChange change(ResultSet row) throws SQLException {
    return new SyncChange(
        row.getLong(1), row.getBytes(2), row.getBytes(3), row.getInt(4), row.getInt(5));
  }

  /** The greatest change of a folder's contents, 0 for none. */
  long greatest(Tx tx, byte[] parentKey) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT MAX(id) FROM changes WHERE parentsourcekey = ?")) {
      select.setBytes(1, parentKey);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** The greatest change of all, 0 for none. */
  long greatest(Tx tx) throws SQLException {
    try (PreparedStatement select =
            tx.connection().prepareStatement("SELECT MAX(id) FROM changes");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
