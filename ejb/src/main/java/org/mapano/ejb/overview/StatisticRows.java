package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;

/** The rows of numbers at moments (table {@code mapano_statistic}). */
@Singleton
class StatisticRows {
  private static final String SELECT =
      "SELECT taken, server, name, amount FROM mapano_statistic WHERE taken >= ? AND taken < ?";

  private static final String ORDER = " ORDER BY taken DESC, server, name LIMIT ";

  @Inject
  StatisticRows() {
    // Rows know nobody.
  }

  /** Adds the numbers of one moment; nothing happens when the moment has some already. */
  void add(Tx tx, Instant taken, String server, Map<String, Long> numbers) throws SQLException {
    BulkInsert rows =
        BulkInsert.upsert(tx, "mapano_statistic", 3, "name", "taken", "server", "amount");
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      rows.row(number.getKey(), taken.toEpochMilli(), server, number.getValue());
    }
    rows.execute();
  }

  /**
   * Numbers from a time until before another, the newest first.
   *
   * @param name only this number; null for all
   * @param most rows that are answered
   */
  List<StatisticMoment> find(Tx tx, Instant from, Instant until, String name, int most)
      throws SQLException {
    String sql = SELECT + (name == null ? "" : " AND name = ?") + ORDER + most;
    List<StatisticMoment> found = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      select.setLong(1, from.toEpochMilli());
      select.setLong(2, until.toEpochMilli());
      if (name != null) {
        select.setString(3, name);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new StatisticMoment(
                  Instant.ofEpochMilli(row.getLong(1)),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(4)));
        }
      }
    }
    return found;
  }

  /** The oldest moment before a time; null when there is none. */
  Instant oldest(Tx tx, Instant before) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT MIN(taken) FROM mapano_statistic WHERE taken < ?")) {
      select.setLong(1, before.toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long taken = row.getLong(1);
        return row.wasNull() ? null : Instant.ofEpochMilli(taken);
      }
    }
  }

  /** Removes the numbers of a moment. */
  int remove(Tx tx, Instant taken) throws SQLException {
    try (PreparedStatement delete =
        tx.connection().prepareStatement("DELETE FROM mapano_statistic WHERE taken = ?")) {
      delete.setLong(1, taken.toEpochMilli());
      return delete.executeUpdate();
    }
  }
}
