package org.mapano.ejb.persistence.schema;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.mapano.ejb.persistence.Settings;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.id.Guid;

/** The rows every new database begins with: SYSTEM, Everyone and the hidden store. */
final class InitialRows {
  private static final byte[] HIDDEN_STORE =
      HexFormat.of().parseHex("8962ffeffb7b4d639bc5967c4bb58234");
  private static final String[] STATEMENTS = {
    "INSERT INTO users (id, externid, objectclass, signature, company) VALUES"
        + " (1, NULL, 196610, '', 0), (2, NULL, 65537, '', 0)",
    "INSERT INTO hierarchy (id, parent, type, flags, owner) VALUES"
        + " (1, NULL, 1, 0, 2), (2, 1, 3, 0, 2)",
    "INSERT INTO properties (hierarchyid, tag, type, val_string, comp) VALUES"
        + " (1, 12289, 30, 'Admin store', 0), (2, 12289, 30, 'root Admin store', 0)",
    "INSERT INTO acl (id, hierarchy_id, type, rights) VALUES"
        + " (2, 2, 2, 1531), (1, 2, 2, 1531), (1, 1, 2, 1531), (2, 1, 2, 1531)",
  };

  private InitialRows() {}

  /** Writes the rows when the database has none; answers the server's GUID in any case. */
  static Guid ensure(Tx tx) throws SQLException {
    byte[] guid = Settings.get(tx, "server_guid");
    if (guid != null) {
      return new Guid(guid);
    }
    if (!isEmpty(tx)) {
      throw new org.mapano.ejb.error.StoreException(
          org.mapano.ejb.error.ErrorCode.NOT_INITIALIZED,
          "The database has objects but no settings row server_guid");
    }
    return insert(tx);
  }

  private static boolean isEmpty(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM hierarchy")) {
      rows.next();
      return rows.getInt(1) == 0;
    }
  }

  private static Guid insert(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      for (String sql : STATEMENTS) {
        statement.executeUpdate(bytes(tx, sql));
      }
    }
    insertHiddenStore(tx);
    Guid server = Guid.random();
    Settings.set(tx, "source_key_auto_increment", new byte[Long.BYTES]);
    Settings.set(tx, "imapseq", "3".getBytes(StandardCharsets.US_ASCII));
    Settings.set(tx, "charset", "utf8mb4".getBytes(StandardCharsets.US_ASCII));
    Settings.set(tx, "server_guid", server.bytes());
    insertVersion(tx);
    return server;
  }

  /** An empty text literal is no binary value to H2. */
  private static String bytes(Tx tx, String sql) {
    return tx.dialect().name().equals("h2") ? sql.replace(", '', 0)", ", X'', 0)") : sql;
  }

  private static void insertHiddenStore(Tx tx) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO stores (id, hierarchy_id, user_id, type, user_name, company, guid)"
                    + " VALUES (1, 1, 2, 0, 'SYSTEM', 0, ?)")) {
      insert.setBytes(1, HIDDEN_STORE);
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO indexedproperties (hierarchyid, tag, val_binary) VALUES"
                    + " (?, 4095, ?)")) {
      insertEntryId(insert, 1, 1);
      insertEntryId(insert, 2, 3);
    }
  }

  private static void insertEntryId(PreparedStatement insert, int id, int type)
      throws SQLException {
    byte[] entryId = new byte[36];
    System.arraycopy(HIDDEN_STORE, 0, entryId, 4, HIDDEN_STORE.length);
    entryId[24] = (byte) type;
    entryId[28] = (byte) id;
    insert.setLong(1, id);
    insert.setBytes(2, entryId);
    insert.executeUpdate();
  }

  private static void insertVersion(Tx tx) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO versions"
                    + " (major, minor, micro, revision, databaserevision, updatetime)"
                    + " VALUES (?, ?, 0, 0, ?, ?)")) {
      insert.setInt(1, SchemaRevision.MAJOR);
      insert.setInt(2, SchemaRevision.MINOR);
      insert.setInt(3, SchemaRevision.CURRENT);
      insert.setTimestamp(4, Timestamp.from(Instant.now()));
      insert.executeUpdate();
    }
  }
}
