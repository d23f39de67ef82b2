package org.mapano.ejb.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;

/** Rows of the table {@code settings}. */
public final class Settings {
  private Settings() {}

  /** The value of a row, or null. */
  public static byte[] get(Tx tx, String name) throws SQLException {
    return select(tx, name, "");
  }

  /** The value of a row that must exist, locked until the transaction ends. */
  public static byte[] lock(Tx tx, String name) throws SQLException {
    byte[] value = select(tx, name, " FOR UPDATE");
    if (value == null) {
      throw new StoreException(
          ErrorCode.NOT_INITIALIZED, "The database has no settings row " + name);
    }
    return value;
  }

  private static byte[] select(Tx tx, String name, String suffix) throws SQLException {
    String sql = "SELECT value FROM settings WHERE name = ?" + suffix;
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getBytes(1) : null;
      }
    }
  }

  /** Inserts or replaces a row. */
  public static void set(Tx tx, String name, byte[] value) throws SQLException {
    try (PreparedStatement update =
        tx.connection().prepareStatement("UPDATE settings SET value = ? WHERE name = ?")) {
      update.setBytes(1, value);
      update.setString(2, name);
      if (update.executeUpdate() > 0) {
        return;
      }
    }
    try (PreparedStatement insert =
        tx.connection().prepareStatement("INSERT INTO settings (name, value) VALUES (?, ?)")) {
      insert.setString(1, name);
      insert.setBytes(2, value);
      insert.executeUpdate();
    }
  }
}
