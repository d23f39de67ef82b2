package org.mapano.ejb.property;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;

/**
 * Queries with lists of ids. Long lists are cut, and the number of placeholders is rounded up to a
 * power of two (the last id repeated), so that few different statement texts occur and prepared
 * statements are found again. Ids without gaps are asked for as a range, which is read in one go.
 */
public final class InList {
  /** Placeholder in a statement text that stands for the list. */
  public static final String LIST = "{ids}";

  /**
   * Follows a table's name when the list is compared with the first column of its primary key. With
   * many ids MariaDB guesses from its statistics, which are wrong after many inserts, and would
   * read the whole table.
   */
  public static final String BY_KEY = "{key}";

  private static final String IN_LIST = "IN " + LIST;

  private static final String NOT_IN_LIST = "NOT " + IN_LIST;

  /** Ids in one statement that is bound to the primary key. */
  private static final int MAX_BY_KEY = 512;

  /** Up to 200 ids MariaDB looks into the index instead of guessing. */
  private static final int MAX = 128;

  /** Shorter lists are cheap in any form, and their statements can be kept. */
  private static final int LITERALS_FROM = 9;

  private InList() {}

  /** What is done with each row. */
  @FunctionalInterface
  public interface RowAction {
    /** Takes the current row; must not move the cursor. */
    void row(ResultSet row) throws SQLException;
  }

  /** Comma-separated question marks. */
  static String marks(int count) {
    return "?,".repeat(count - 1) + "?";
  }

  /** Numbers as a list of literals, sorted, for the few and recurring lists of property ids. */
  public static String literals(Collection<Integer> numbers) {
    return new TreeSet<>(numbers)
        .stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }

  /**
   * Runs a query for all ids.
   *
   * @param sql text with {@link #LIST} once, as in {@code WHERE id IN {ids}}, and {@link #BY_KEY}
   *     where it holds
   * @param before values of the question marks before the list
   */
  public static void select(
      Tx tx, String sql, Collection<Long> ids, RowAction action, Object... before)
      throws SQLException {
    boolean byKey = sql.contains(BY_KEY);
    String plain = byKey ? sql.replace(BY_KEY, tx.dialect().primaryKeyHint()) : sql;
    for (List<Long> chunk : chunks(ids, byKey ? MAX_BY_KEY : MAX)) {
      try (PreparedStatement statement = prepare(tx, plain, chunk, before);
          ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          action.row(rows);
        }
      }
    }
  }

  /**
   * Runs a change for all ids.
   *
   * @param sql text with {@link #LIST} once
   * @param before values of the question marks before the list
   * @return number of rows changed
   */
  public static int update(Tx tx, String sql, Collection<Long> ids, Object... before)
      throws SQLException {
    int changed = 0;
    for (List<Long> chunk : chunks(ids, MAX)) {
      try (PreparedStatement statement = prepare(tx, sql, chunk, before)) {
        changed += statement.executeUpdate();
      }
    }
    return changed;
  }

  private static PreparedStatement prepare(Tx tx, String sql, List<Long> chunk, Object[] before)
      throws SQLException {
    if (isRun(chunk) && sql.contains(IN_LIST) && !sql.contains(NOT_IN_LIST)) {
      String range = sql.replace(IN_LIST, "BETWEEN ? AND ?");
      return bound(
          tx.connection().prepareStatement(range),
          before,
          List.of(chunk.getFirst(), chunk.getLast()));
    }
    boolean literal = chunk.size() >= LITERALS_FROM && tx.dialect().prefersLiteralLists();
    int width = literal ? 0 : roundedUp(chunk.size());
    String list =
        literal
            ? chunk.stream().map(String::valueOf).collect(Collectors.joining(","))
            : marks(width);
    List<Long> values = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      values.add(chunk.get(Math.min(i, chunk.size() - 1)));
    }
    return bound(
        tx.connection().prepareStatement(sql.replace(LIST, "(" + list + ")")), before, values);
  }

  /** Whether ids follow each other without gaps, as those of messages that came together do. */
  private static boolean isRun(List<Long> chunk) {
    return chunk.size() >= LITERALS_FROM && chunk.getLast() - chunk.getFirst() == chunk.size() - 1L;
  }

  private static PreparedStatement bound(
      PreparedStatement statement, Object[] before, List<Long> values) throws SQLException {
    try {
      for (int i = 0; i < before.length; i++) {
        BulkInsert.bind(statement, i + 1, before[i]);
      }
      for (int i = 0; i < values.size(); i++) {
        statement.setLong(before.length + i + 1, values.get(i));
      }
      return statement;
    } catch (SQLException failure) {
      statement.close();
      throw failure;
    }
  }

  private static int roundedUp(int size) {
    int width = Integer.highestOneBit(size);
    return width < size ? width * 2 : width;
  }

  /** Ids in ascending order without repetitions, in lists that fit one statement. */
  private static List<List<Long>> chunks(Collection<Long> ids, int max) {
    List<Long> sorted = ids.stream().distinct().sorted().toList();
    List<List<Long>> chunks = new ArrayList<>();
    for (int start = 0; start < sorted.size(); start += max) {
      chunks.add(sorted.subList(start, Math.min(start + max, sorted.size())));
    }
    return chunks;
  }
}
