package org.mapano.ejb.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/** Keeps the history of numbers that left folders within bounds; run it once a day. */
@Singleton
public class VanishedHistory {
  /** How long a number is remembered at least. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** Numbers of one folder that are remembered at most, the newest. */
  public static final int MAX_PER_FOLDER = 200_000;

  private static final String TOO_OLD =
      "SELECT folder_id, MAX(change_number) FROM mapano_vanished WHERE vanished_on < ?"
          + " GROUP BY folder_id";
  private static final String TOO_MANY =
      "SELECT folder_id FROM mapano_vanished GROUP BY folder_id HAVING COUNT(*) > ?";
  private static final String NEWEST =
      "SELECT change_number FROM mapano_vanished WHERE folder_id = ?"
          + " ORDER BY change_number DESC LIMIT 1 OFFSET ?";

  private final Transactions transactions;
  private final int maxPerFolder;

  /** A history with the documented bounds. */
  @Inject
  public VanishedHistory(Transactions transactions) {
    this(transactions, MAX_PER_FOLDER);
  }

  VanishedHistory(Transactions transactions, int maxPerFolder) {
    this.transactions = transactions;
    this.maxPerFolder = maxPerFolder;
  }

  /**
   * Forgets what is older than {@link #KEPT} and, of folders with very many, the oldest beyond
   * {@link #MAX_PER_FOLDER}. Clients that come back after a longer time compare the whole folder.
   *
   * @return number of folders whose history was cut
   */
  public int purge(Instant now) {
    List<Cut> cuts = transactions.read(tx -> cuts(tx, now.minus(KEPT).getEpochSecond()));
    for (Cut cut : cuts) {
      transactions.write(tx -> {
        apply(tx, cut);
        return null;
      });
    }
    return cuts.size();
  }

  /** Everything of a folder up to a change number goes. */
  private record Cut(long folderId, long changeNumber) {}

  private List<Cut> cuts(Tx tx, long oldest) throws SQLException {
    List<Cut> cuts = new ArrayList<>();
    try (PreparedStatement statement = tx.connection().prepareStatement(TOO_OLD)) {
      statement.setLong(1, oldest);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          cuts.add(new Cut(result.getLong(1), result.getLong(2)));
        }
      }
    }
    try (PreparedStatement many = tx.connection().prepareStatement(TOO_MANY);
        PreparedStatement newest = tx.connection().prepareStatement(NEWEST)) {
      many.setInt(1, maxPerFolder);
      try (ResultSet folders = many.executeQuery()) {
        while (folders.next()) {
          newest.setLong(1, folders.getLong(1));
          newest.setInt(2, maxPerFolder);
          try (ResultSet result = newest.executeQuery()) {
            if (result.next()) {
              cuts.add(new Cut(folders.getLong(1), result.getLong(1)));
            }
          }
        }
      }
    }
    return cuts;
  }

  private static void apply(Tx tx, Cut cut) throws SQLException {
    FolderRows.raiseVanishedFloor(tx, cut.folderId(), cut.changeNumber());
    try (PreparedStatement statement =
        tx.connection()
            .prepareStatement(
                "DELETE FROM mapano_vanished WHERE folder_id = ? AND change_number <= ?")) {
      statement.setLong(1, cut.folderId());
      statement.setLong(2, cut.changeNumber());
      statement.executeUpdate();
    }
  }
}
