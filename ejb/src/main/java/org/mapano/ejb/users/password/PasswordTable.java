package org.mapano.ejb.users.password;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.users.ObjectClass;

/** What is stored about a user's password: our row and the original's property. */
final class PasswordTable {
  private static final String SELECT =
      "SELECT o.id, l.value, p.hash, p.legacy FROM object o"
          + " LEFT JOIN objectproperty l ON l.objectid = o.id AND l.propname = 'password'"
          + " LEFT JOIN mapano_password p ON p.externid = o.externid"
          + " WHERE o.externid = ? AND o.objectclass = ?";

  private PasswordTable() {}

  /**
   * The stored forms.
   *
   * @param objectId {@code object.id}
   * @param legacy the original's property, or null
   * @param hash our hash, or null
   * @param legacyAtHash the original's property when our hash was made
   */
  record Stored(long objectId, String legacy, String hash, String legacyAtHash) {
    /**
     * Our hash, unless the original's property was changed after it: then the original server had
     * the database in between, and its password is the newer one.
     */
    String trustedHash() {
      return legacy == null || legacy.equals(legacyAtHash) ? hash : null;
    }
  }

  /** The stored forms of an active user, or null. */
  static Stored read(Tx tx, byte[] externId) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement(SELECT)) {
      select.setBytes(1, externId);
      select.setInt(2, ObjectClass.ACTIVE_USER.number());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Stored(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))
            : null;
      }
    }
  }

  /** Replaces both forms; a null legacy removes the original's property. */
  static void write(Tx tx, long objectId, byte[] externId, String hash, String legacy)
      throws SQLException {
    remove(tx, externId);
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO mapano_password (externid, hash, legacy, changed_on)"
                    + " VALUES (?, ?, ?, ?)")) {
      insert.setBytes(1, externId);
      insert.setString(2, hash);
      insert.setString(3, legacy);
      insert.setLong(4, System.currentTimeMillis() / 1000);
      insert.executeUpdate();
    }
    try (PreparedStatement delete =
        tx.connection()
            .prepareStatement(
                "DELETE FROM objectproperty WHERE objectid = ? AND propname = 'password'")) {
      delete.setLong(1, objectId);
      delete.executeUpdate();
    }
    if (legacy != null) {
      try (PreparedStatement insert =
          tx.connection()
              .prepareStatement(
                  "INSERT INTO objectproperty (objectid, propname, value)"
                      + " VALUES (?, 'password', ?)")) {
        insert.setLong(1, objectId);
        insert.setString(2, legacy);
        insert.executeUpdate();
      }
    }
  }

  /** Forgets our form. */
  static void remove(Tx tx, byte[] externId) throws SQLException {
    try (PreparedStatement delete =
        tx.connection().prepareStatement("DELETE FROM mapano_password WHERE externid = ?")) {
      delete.setBytes(1, externId);
      delete.executeUpdate();
    }
  }
}
