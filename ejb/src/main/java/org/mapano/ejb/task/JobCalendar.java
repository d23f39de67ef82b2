package org.mapano.ejb.task;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;

/**
 * When each job began and ended last, shared by all nodes (table {@code mapano_job}): of several
 * nodes that find a job due, the one whose claim is committed first does it. The clocks of the
 * nodes should agree to some seconds, as everywhere else.
 */
@Singleton
class JobCalendar {
  /** A job that has not ended after this time belonged to a node that was stopped. */
  private static final Duration GIVEN_UP = Duration.ofHours(12);

  /** Timers are not exact: a job is due this much early, so that no round is missed. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  private static final String CLAIM =
      "UPDATE mapano_job SET started = ? WHERE name = ? AND started <= ?"
          + " AND (ended >= started OR started <= ?)";

  /** Never before it began, whatever the clock of the node says. */
  private static final String ENDED =
      "UPDATE mapano_job SET ended = CASE WHEN started > ? THEN started ELSE ? END"
          + " WHERE name = ? AND started = ?";

  private final Transactions transactions;

  @Inject
  JobCalendar(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Claims a job if it is due. One that is unknown yet is written down and due after its interval.
   *
   * @return whether the caller is to do it now
   */
  boolean claim(TaskKind kind, Duration interval, Instant now) {
    return transactions.write(tx -> {
      if (!isKnown(tx, kind)) {
        add(tx, kind, now);
        return false;
      }
      try (PreparedStatement update = tx.connection().prepareStatement(CLAIM)) {
        update.setLong(1, now.toEpochMilli());
        update.setString(2, kind.name());
        update.setLong(3, now.minus(interval).plus(SLACK).toEpochMilli());
        update.setLong(4, now.minus(GIVEN_UP).toEpochMilli());
        return update.executeUpdate() == 1;
      }
    });
  }

  /**
   * Notes that a job that was claimed has ended, well or not. One that took so long that another
   * node has claimed it is that node's.
   *
   * @param claimed the time it was claimed with
   */
  void ended(TaskKind kind, Instant claimed, Instant now) {
    transactions.write(tx -> {
      try (PreparedStatement update = tx.connection().prepareStatement(ENDED)) {
        update.setLong(1, now.toEpochMilli());
        update.setLong(2, now.toEpochMilli());
        update.setString(3, kind.name());
        update.setLong(4, claimed.toEpochMilli());
        return update.executeUpdate();
      }
    });
  }

  private static boolean isKnown(Tx tx, TaskKind kind) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT name FROM mapano_job WHERE name = ?")) {
      select.setString(1, kind.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Two nodes may do so at once: it does not matter whose time stays. */
  private static void add(Tx tx, TaskKind kind, Instant now) throws SQLException {
    BulkInsert.upsert(tx, "mapano_job", 1, "name", "started", "ended")
        .row(kind.name(), now.toEpochMilli(), now.toEpochMilli())
        .execute();
  }
}
