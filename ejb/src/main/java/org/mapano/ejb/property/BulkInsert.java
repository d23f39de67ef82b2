package org.mapano.ejb.property;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;

/**
 * Many rows into one table at once: one multi-row statement over the network, one batch where the
 * database runs in this process (there the text of a multi-row statement would be parsed anew each
 * time). Large sets are cut by rows and bytes so that a statement fits into a packet.
 */
public final class BulkInsert {
  private static final String REPLACE = "REPLACE";
  private static final int MAX_ROWS = 1000;
  private static final int MAX_BYTES = 4 << 20;

  private final Tx tx;
  private final boolean multiRow;
  private final String head;
  private final String marks;
  private final String tail;
  private final int keyColumns;
  private final String removal;
  private final List<Object[]> rows = new ArrayList<>();

  private BulkInsert(Tx tx, String head, int width, String tail, int keyColumns, String removal) {
    this.tx = tx;
    this.multiRow = !tx.dialect().isInProcess();
    this.head = head;
    this.marks = "(" + InList.marks(width) + ")";
    this.tail = tail;
    this.keyColumns = keyColumns;
    this.removal = removal;
  }

  private static String head(String verb, String table, String[] columns) {
    return verb + " INTO " + table + " (" + String.join(",", columns) + ")";
  }

  /** New rows; a row whose key exists is an error. */
  public static BulkInsert into(Tx tx, String table, String... columns) {
    String head = head("INSERT", table, columns) + " VALUES ";
    return new BulkInsert(tx, head, columns.length, "", 0, null);
  }

  /**
   * Rows that replace those with the same key, as if the old ones were removed first: a generated
   * column gets a new value.
   *
   * @param keyColumns how many of the columns, from the first, are the table's primary key
   */
  public static BulkInsert replace(Tx tx, String table, int keyColumns, String... columns) {
    if (!tx.dialect().isInProcess()) {
      String head = head(REPLACE, table, columns) + " VALUES ";
      return new BulkInsert(tx, head, columns.length, "", 0, null);
    }
    String removal =
        Arrays.stream(columns, 0, keyColumns)
            .map(column -> column + "=?")
            .collect(Collectors.joining(" AND ", "DELETE FROM " + table + " WHERE ", ""));
    String head = head("INSERT", table, columns) + " VALUES ";
    return new BulkInsert(tx, head, columns.length, "", keyColumns, removal);
  }

  /**
   * Rows that are inserted, or whose columns after the key are updated when the key exists.
   *
   * @param keyColumns how many of the columns, from the first, are the table's primary key
   */
  public static BulkInsert upsert(Tx tx, String table, int keyColumns, String... columns) {
    if (tx.dialect().isInProcess()) {
      String key = String.join(",", Arrays.copyOf(columns, keyColumns));
      String head = head("MERGE", table, columns) + " KEY (" + key + ") VALUES ";
      return new BulkInsert(tx, head, columns.length, "", 0, null);
    }
    String update =
        Arrays.stream(columns, keyColumns, columns.length)
            .map(column -> column + "=VALUES(" + column + ")")
            .collect(Collectors.joining(",", " ON DUPLICATE KEY UPDATE ", ""));
    String head = head("INSERT", table, columns) + " VALUES ";
    return new BulkInsert(tx, head, columns.length, update, 0, null);
  }

  /** Adds a row: numbers, strings, byte arrays and nulls in the order of the columns. */
  public BulkInsert row(Object... values) {
    rows.add(values);
    return this;
  }

  /** True when no row was added. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes all rows. */
  public void execute() throws SQLException {
    for (List<Object[]> chunk : chunks()) {
      write(chunk, null, null);
    }
  }

  /**
   * Writes all rows and tells the generated ids.
   *
   * @param keyColumn name of the generated column
   * @return one id for each row, in order
   */
  public long[] executeForKeys(String keyColumn) throws SQLException {
    List<Long> keys = new ArrayList<>();
    for (List<Object[]> chunk : chunks()) {
      write(chunk, keyColumn, keys);
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private void addKeys(PreparedStatement statement, int count, List<Long> keys)
      throws SQLException {
    if (multiRow && head.startsWith(REPLACE)) {
      addReplacedKeys(count, keys);
      return;
    }
    try (ResultSet generated = statement.getGeneratedKeys()) {
      while (generated.next()) {
        keys.add(generated.getLong(1));
      }
    }
  }

  /** The driver does not count the ids of replaced rows; all rows of a statement have a run. */
  private void addReplacedKeys(int count, List<Long> keys) throws SQLException {
    try (Statement statement = tx.connection().createStatement();
        ResultSet row =
            statement.executeQuery("SELECT LAST_INSERT_ID(), @@auto_increment_increment")) {
      row.next();
      for (int i = 0; i < count; i++) {
        keys.add(row.getLong(1) + i * row.getLong(2));
      }
    }
  }

  private List<List<Object[]>> chunks() {
    List<List<Object[]>> chunks = new ArrayList<>();
    int start = 0;
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      long size = bytes(rows.get(i));
      if (i > start && (i - start == MAX_ROWS || bytes + size > MAX_BYTES)) {
        chunks.add(rows.subList(start, i));
        start = i;
        bytes = 0;
      }
      bytes += size;
    }
    if (start < rows.size()) {
      chunks.add(rows.subList(start, rows.size()));
    }
    return chunks;
  }

  private static long bytes(Object[] row) {
    long sum = 0;
    for (Object value : row) {
      sum += value instanceof byte[] b ? b.length : value instanceof String s ? s.length() : 8;
    }
    return sum;
  }

  private void write(List<Object[]> chunk, String keyColumn, List<Long> keys) throws SQLException {
    if (removal != null) {
      try (PreparedStatement statement = tx.connection().prepareStatement(removal)) {
        batch(statement, chunk, keyColumns);
      }
    }
    try (PreparedStatement statement = prepare(chunk.size(), keyColumn)) {
      if (multiRow) {
        int at = 1;
        for (Object[] row : chunk) {
          for (Object value : row) {
            bind(statement, at++, value);
          }
        }
        statement.executeUpdate();
      } else {
        batch(statement, chunk, chunk.getFirst().length);
      }
      if (keys != null) {
        addKeys(statement, chunk.size(), keys);
      }
    }
  }

  private PreparedStatement prepare(int count, String keyColumn) throws SQLException {
    StringBuilder sql = new StringBuilder(head).append(marks);
    for (int i = 1; multiRow && i < count; i++) {
      sql.append(',').append(marks);
    }
    sql.append(tail);
    if (keyColumn == null) {
      return tx.connection().prepareStatement(sql.toString());
    }
    return multiRow
        ? tx.connection().prepareStatement(sql.toString(), Statement.RETURN_GENERATED_KEYS)
        : tx.connection().prepareStatement(sql.toString(), new String[] {keyColumn});
  }

  private static void batch(PreparedStatement statement, List<Object[]> chunk, int columns)
      throws SQLException {
    for (Object[] row : chunk) {
      for (int i = 0; i < columns; i++) {
        bind(statement, i + 1, row[i]);
      }
      statement.addBatch();
    }
    statement.executeBatch();
  }

  static void bind(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case String text -> statement.setString(at, text);
      case byte[] bytes -> statement.setBytes(at, bytes);
      case Double number -> statement.setDouble(at, number);
      default -> throw new IllegalArgumentException("No column type for " + value.getClass());
    }
  }
}
