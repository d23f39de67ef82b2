package org.mapano.ejb.index;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.testing.TestDatabase;

/**
 * Writes rows of the original schema by hand: as another server would (nothing is reported to the
 * index), or as our store does (everything is).
 */
public final class StoreRows {
  public static final int FOLDER_NEW = 0x2001;
  public static final int NEW = 0x1001;
  public static final int CHANGED = 0x1002;
  public static final int FLAG = 0x1003;
  public static final int HARD_DELETED = 0x1005;

  private static final int FOLDER = 3;
  private static final int MESSAGE = 5;

  private final TestDatabase database;
  private final IndexWriter writer;

  public StoreRows(TestDatabase database, IndexWriter writer) {
    this.database = database;
    this.writer = writer;
  }

  /** An empty generic folder below the hidden store's root. */
  public long folder() {
    return database
        .transactions()
        .write(tx -> {
          long id = object(tx, 2, FOLDER, 1);
          sourceKey(tx, id);
          log(tx, 2, id, FOLDER_NEW);
          return id;
        });
  }

  /** A message that another server saved: number 0 leaves PR_EC_IMAP_ID out. */
  public long foreignMessage(long folderId, long number, int messageFlags) {
    return database
        .transactions()
        .write(tx -> {
          long id = message(tx, folderId, number, messageFlags);
          log(tx, folderId, id, NEW);
          return id;
        });
  }

  public void setLong(long objectId, int tag, long value) {
    database
        .transactions()
        .write(tx -> {
          execute(tx, "DELETE FROM properties WHERE hierarchyid = ? AND tag = ?", objectId, tag);
          property(tx, objectId, tag, value);
          return null;
        });
  }

  /** Writes a change row that the index is not told about. */
  public long foreignChange(long folderId, long objectId, int type) {
    return database.transactions().write(tx -> log(tx, folderId, objectId, type));
  }

  /** Moves a message to another folder, with a new number, as another server would. */
  public void foreignMove(long messageId, long from, long to, long number) {
    database
        .transactions()
        .write(tx -> {
          execute(tx, "UPDATE hierarchy SET parent = ? WHERE id = ?", to, messageId);
          log(tx, from, messageId, HARD_DELETED);
          execute(
              tx,
              "UPDATE properties SET val_ulong = ? WHERE hierarchyid = ? AND tag = 26498",
              number,
              messageId);
          log(tx, to, messageId, NEW);
          return null;
        });
  }

  public void foreignDelete(long folderId, long messageId) {
    database
        .transactions()
        .write(tx -> {
          execute(tx, "UPDATE hierarchy SET flags = 1024 WHERE id = ?", messageId);
          return log(tx, folderId, messageId, HARD_DELETED);
        });
  }

  /** Saves a message the way the store does. */
  public IndexEntry deliver(long folderId, int marks, Set<String> keywords, long size) {
    return database.transactions().write(tx -> deliver(tx, folderId, marks, keywords, size));
  }

  public IndexEntry deliver(Tx tx, long folderId, int marks, Set<String> keywords, long size)
      throws SQLException {
    FolderNumbers numbers = writer.lock(tx, folderId);
    long number = database.sequences().nextMessageNumbers(1, numbers.lastNumber());
    long id = message(tx, folderId, number, marks & 1);
    long change = log(tx, folderId, id, NEW);
    IndexEntry entry =
        new IndexEntry(folderId, number, id, marks, keywords, change, size, 132_000_000L + number);
    writer.added(tx, List.of(entry));
    return entry;
  }

  /** Changes marks the way the store does; returns the change number. */
  public long mark(long folderId, int marks, Set<String> keywords, long... messageIds) {
    return database
        .transactions()
        .write(tx -> {
          writer.lock(tx, folderId);
          long change = 0;
          List<IndexChange> changes = new ArrayList<>();
          for (long id : messageIds) {
            change = log(tx, folderId, id, FLAG);
            changes.add(new IndexChange(id, marks, keywords));
          }
          writer.changed(tx, folderId, change, changes);
          return change;
        });
  }

  /** Deletes messages the way the store does; returns the change number. */
  public long delete(long folderId, long... messageIds) {
    return database
        .transactions()
        .write(tx -> {
          writer.lock(tx, folderId);
          long change = 0;
          List<Long> ids = new ArrayList<>();
          for (long id : messageIds) {
            execute(tx, "UPDATE hierarchy SET flags = 1024 WHERE id = ?", id);
            change = log(tx, folderId, id, HARD_DELETED);
            ids.add(id);
          }
          writer.removed(tx, folderId, change, ids);
          return change;
        });
  }

  public static long message(Tx tx, long folderId, long number, int messageFlags)
      throws SQLException {
    long id = object(tx, folderId, MESSAGE, 0);
    sourceKey(tx, id);
    property(tx, id, 0x0E07, messageFlags);
    property(tx, id, 0x0E08, 1000);
    if (number != 0) {
      property(tx, id, 0x6782, number);
    }
    return id;
  }

  public static long object(Tx tx, long parent, int type, int flags) throws SQLException {
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "INSERT INTO hierarchy (parent, type, flags, owner) VALUES (?, ?, ?, 2)",
                Statement.RETURN_GENERATED_KEYS)) {
      statement.setLong(1, parent);
      statement.setInt(2, type);
      statement.setInt(3, flags);
      statement.executeUpdate();
      return generated(statement);
    }
  }

  public static byte[] keyOf(long objectId) {
    return ("source-key-of-" + objectId).getBytes(StandardCharsets.US_ASCII);
  }

  private static void sourceKey(Tx tx, long objectId) throws SQLException {
    try (PreparedStatement statement =
        tx.connection().prepareStatement("INSERT INTO indexedproperties VALUES (?, 26080, ?)")) {
      statement.setLong(1, objectId);
      statement.setBytes(2, keyOf(objectId));
      statement.executeUpdate();
    }
  }

  public static void property(Tx tx, long objectId, int tag, long value) throws SQLException {
    execute(
        tx,
        "INSERT INTO properties (hierarchyid, tag, type, val_ulong) VALUES (?, ?, 3, ?)",
        objectId,
        tag,
        value);
  }

  public static long log(Tx tx, long folderId, long objectId, int type) throws SQLException {
    try (PreparedStatement delete =
            tx.connection()
                .prepareStatement(
                    "DELETE FROM changes WHERE parentsourcekey = ? AND sourcekey = ?"
                        + " AND change_type = ?");
        PreparedStatement insert =
            tx.connection()
                .prepareStatement(
                    "INSERT INTO changes (parentsourcekey, sourcekey, change_type)"
                        + " VALUES (?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS)) {
      for (PreparedStatement statement : List.of(delete, insert)) {
        statement.setBytes(1, keyOf(folderId));
        statement.setBytes(2, keyOf(objectId));
        statement.setInt(3, type);
        statement.executeUpdate();
      }
      return generated(insert);
    }
  }

  /** Lets a change that took its number before become one of another folder. */
  public void moveChange(long change, long folderId) {
    database
        .transactions()
        .write(tx -> {
          try (PreparedStatement statement =
              tx.connection()
                  .prepareStatement("UPDATE changes SET parentsourcekey = ? WHERE id = ?")) {
            statement.setBytes(1, keyOf(folderId));
            statement.setLong(2, change);
            return statement.executeUpdate();
          }
        });
  }

  public static void execute(Tx tx, String sql, long... values) throws SQLException {
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setLong(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static long generated(PreparedStatement statement) throws SQLException {
    try (ResultSet keys = statement.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }
}
