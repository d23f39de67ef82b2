package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.task.Progress;
import org.mapano.ejb.task.TaskKind;

/**
 * Forgets synchronisations that no client has used for {@code sync_lifetime} days; such a client
 * has to begin anew.
 */
@Singleton
class SyncJob implements PeriodicJob {
  /** Synchronisations that one transaction removes. */
  private static final int PIECE = 100;

  private final Transactions transactions;
  private final SyncRows rows;
  private final ServerConfig config;

  @Inject
  SyncJob(Transactions transactions, SyncRows rows, ServerConfig config) {
    this.transactions = transactions;
    this.rows = rows;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.SYNC_CLEANUP;
  }

  @Override
  public Duration interval() {
    return days() == 0 ? Duration.ZERO : Duration.ofDays(1);
  }

  private int days() {
    return config.integer("server", "sync_lifetime");
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    Instant before = Instant.now().minus(Duration.ofDays(days()));
    long removed = 0;
    while (true) {
      int piece = transactions.write(tx -> rows.removeUnused(tx, before, PIECE));
      removed += piece;
      progress.counted(Map.of("removed", removed));
      if (piece < PIECE) {
        return Map.of("removed", removed);
      }
    }
  }
}
