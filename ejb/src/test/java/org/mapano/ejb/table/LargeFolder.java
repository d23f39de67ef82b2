package org.mapano.ejb.table;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.testing.TestDatabase;

/** Fills a folder with very many messages, as rows of another server. */
final class LargeFolder {
  private static final long FIRST_ID = 1_000_000;
  private static final int BODY_LENGTH = 500;
  private static final int SIZES = 50_000;

  private final TestDatabase database;
  private final long folderId;
  private final byte[] folderKey;

  LargeFolder(TestDatabase database, long folderId, byte[] folderKey) {
    this.database = database;
    this.folderId = folderId;
    this.folderKey = folderKey;
  }

  static long id(int index) {
    return FIRST_ID + index;
  }

  /** PR_MESSAGE_SIZE of a message: different for the first 50,000, in no order. */
  static int size(int index) {
    return 1000 + (int) (index * 7919L % SIZES);
  }

  /** Each statement is a transaction of its own: one large one would be slow on H2. */
  void fill(int messages) {
    write(tx -> numbers(tx, messages));
    String hierarchy =
        "INSERT INTO hierarchy (id, parent, type, flags, owner) SELECT %d + n, %d, 5, 0, 2"
            + " FROM scale_numbers";
    write(tx -> run(tx, String.format(hierarchy, FIRST_ID, folderId)));
    write(tx -> property(tx, 0x0E07, 3, "val_ulong", "MOD(n, 2)"));
    write(tx -> property(tx, 0x0E08, 3, "val_ulong", "1000 + MOD(n * 7919, " + SIZES + ")"));
    write(tx -> property(tx, 0x6782, 3, "val_ulong", "n + 10"));
    write(tx -> property(tx, 0x0037, 30, "val_string", "CONCAT('Message ', MOD(n * 31, 9973))"));
    write(tx -> property(tx, 0x1000, 30, "val_string", "'" + "b".repeat(BODY_LENGTH) + "'"));
    write(tx -> times(tx, 0x0E06));
    write(tx -> keys(tx, messages));
  }

  /** One step. */
  private interface Step {
    void run(Tx tx) throws SQLException;
  }

  private void write(Step step) {
    database
        .transactions()
        .write(tx -> {
          step.run(tx);
          return null;
        });
  }

  private static void numbers(Tx tx, int count) throws SQLException {
    run(tx, "CREATE TABLE scale_numbers (n BIGINT NOT NULL PRIMARY KEY)");
    BulkInsert rows = BulkInsert.into(tx, "scale_numbers", "n");
    for (int n = 0; n < count; n++) {
      rows.row(n);
    }
    rows.execute();
  }

  private static void property(Tx tx, int tag, int type, String column, String value)
      throws SQLException {
    run(
        tx,
        "INSERT INTO properties (hierarchyid, tag, type, "
            + column
            + ") SELECT "
            + FIRST_ID
            + " + n, "
            + tag
            + ", "
            + type
            + ", "
            + value
            + " FROM scale_numbers");
  }

  private static void times(Tx tx, int tag) throws SQLException {
    run(
        tx,
        "INSERT INTO properties (hierarchyid, tag, type, val_hi, val_lo) SELECT "
            + FIRST_ID
            + " + n, "
            + tag
            + ", 64, 31000000 + MOD(n * 104729, 200000), MOD(n * 15485863, 1000)"
            + " FROM scale_numbers");
  }

  private void keys(Tx tx, int messages) throws SQLException {
    BulkInsert keys = BulkInsert.into(tx, "indexedproperties", "hierarchyid", "tag", "val_binary");
    BulkInsert changes =
        BulkInsert.into(tx, "changes", "sourcekey", "parentsourcekey", "change_type");
    for (int n = 0; n < messages; n++) {
      byte[] sourceKey = String.format("scale-key-%012d", n).getBytes(StandardCharsets.US_ASCII);
      keys.row(id(n), 0x65E0, sourceKey);
      keys.row(id(n), 0x0FFF, String.format("%048d", n).getBytes(StandardCharsets.US_ASCII));
      changes.row(sourceKey, folderKey, 0x1001);
    }
    keys.execute();
    changes.execute();
  }

  private static void run(Tx tx, String sql) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      statement.execute(sql);
    }
  }
}
