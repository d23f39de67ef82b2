package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.task.PeriodicJob;
import org.mapano.ejb.task.Progress;
import org.mapano.ejb.task.TaskKind;

/**
 * Writes down the numbers of this server every {@code mapano_statistics_interval} minutes, and
 * forgets those that are older than {@code mapano_statistics_days}, a moment at a time: what a stop
 * leaves is forgotten the next time. Of several nodes each round is one node's, and the rows say
 * whose.
 */
@Singleton
public class StatisticsJob implements PeriodicJob {
  private final Transactions transactions;
  private final Statistics statistics;
  private final StatisticRows rows;
  private final ServerFacts facts;
  private final ServerConfig config;

  @Inject
  StatisticsJob(
      Transactions transactions,
      Statistics statistics,
      StatisticRows rows,
      ServerFacts facts,
      ServerConfig config) {
    this.transactions = transactions;
    this.statistics = statistics;
    this.rows = rows;
    this.facts = facts;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.STATISTICS_SNAPSHOT;
  }

  @Override
  public Duration interval() {
    return Duration.ofMinutes(Math.max(0, config.integer("server", "mapano_statistics_interval")));
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    return run(progress, Instant.now());
  }

  /** The same at a given time. */
  Map<String, Long> run(Progress progress, Instant now) {
    Map<String, Long> numbers = statistics.numbers();
    transactions.write(tx -> {
      rows.add(tx, now, facts.name(), numbers);
      return null;
    });
    progress.counted(counts(numbers.size(), 0));
    long removed = 0;
    int days = config.integer("server", "mapano_statistics_days");
    Instant end = now.minus(Duration.ofDays(Math.max(0, days)));
    for (Instant old = oldest(end); old != null; old = oldest(end)) {
      Instant moment = old;
      removed += transactions.write(tx -> rows.remove(tx, moment));
      progress.counted(counts(numbers.size(), removed));
    }
    return counts(numbers.size(), removed);
  }

  private Instant oldest(Instant before) {
    return transactions.read(tx -> rows.oldest(tx, before));
  }

  private static Map<String, Long> counts(long written, long removed) {
    Map<String, Long> counts = new TreeMap<>();
    counts.put("written", written);
    counts.put("removed", removed);
    return counts;
  }
}
