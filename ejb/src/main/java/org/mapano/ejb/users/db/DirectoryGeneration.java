package org.mapano.ejb.users.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * Tells all nodes that user objects changed: a number in the database that grows with every change
 * and is looked at once a second at most.
 */
public final class DirectoryGeneration {
  /** How old the known number may be. */
  static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

  private final Transactions transactions;
  private final LongSupplier nanoClock;
  private volatile Known known;

  /**
   * @param transactions the database
   * @param nanoClock a clock like {@link System#nanoTime}
   */
  public DirectoryGeneration(Transactions transactions, LongSupplier nanoClock) {
    this.transactions = transactions;
    this.nanoClock = nanoClock;
  }

  /** The number, at most a second old. */
  public long current() {
    Known seen = known;
    long now = nanoClock.getAsLong();
    if (seen == null || now - seen.at >= CHECK_INTERVAL.toNanos()) {
      seen = new Known(transactions.read(DirectoryGeneration::read), now);
      known = seen;
    }
    return seen.number;
  }

  /** Makes the next look one into the database. */
  void forget() {
    known = null;
  }

  /** Announces a change that commits with the transaction; keeps other changes out until then. */
  public void advance(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      statement.executeUpdate(
          "UPDATE mapano_directory SET generation = generation + 1 WHERE id = 1");
    }
    tx.afterCommit(() -> known = null);
  }

  private static long read(Tx tx) throws SQLException {
    try (PreparedStatement select =
            tx.connection()
                .prepareStatement("SELECT generation FROM mapano_directory WHERE id = 1");
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private record Known(long number, long at) {}
}
