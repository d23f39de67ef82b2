package org.mapano.ejb.users;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.id.AddressBookEntryId;

/** The change log of the address book, for offline address books (table {@code abchanges}). */
final class AddressBookLog {
  static final int NEW = 0x4001;
  static final int CHANGE = 0x4002;
  static final int DELETE = 0x4005;

  private static final int TYPE_USER = 1;
  private static final int TYPE_CONTAINER = 4;

  private AddressBookLog() {}

  /** Adds an entry; one of the same kind for the same object is replaced by the newer number. */
  static void add(Tx tx, int change, int localId, byte[] externId, int classNumber)
      throws SQLException {
    AddressBookEntryId.Type type =
        switch (classNumber >> 16) {
          case TYPE_USER -> AddressBookEntryId.Type.USER;
          case TYPE_CONTAINER -> AddressBookEntryId.Type.CONTAINER;
          default -> AddressBookEntryId.Type.GROUP;
        };
    byte[] key = AddressBookEntryId.of(type, localId, externId).toBytes();
    byte[] parent = AddressBookEntryId.GLOBAL.toBytes();
    try (PreparedStatement delete =
        tx.connection()
            .prepareStatement(
                "DELETE FROM abchanges WHERE parentsourcekey = ? AND change_type = ?"
                    + " AND sourcekey = ?")) {
      delete.setBytes(1, parent);
      delete.setInt(2, change);
      delete.setBytes(3, key);
      delete.executeUpdate();
    }
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO abchanges (sourcekey, parentsourcekey, change_type)"
                    + " VALUES (?, ?, ?)")) {
      insert.setBytes(1, key);
      insert.setBytes(2, parent);
      insert.setInt(3, change);
      insert.executeUpdate();
    }
  }
}
