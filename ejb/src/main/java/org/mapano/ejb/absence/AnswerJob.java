package org.mapano.ejb.absence;

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

/** Forgets every day who was told of an absence so long ago that it counts no more. */
@Singleton
class AnswerJob implements PeriodicJob {
  private final Transactions transactions;
  private final AnswerLog log;
  private final ServerConfig config;

  @Inject
  AnswerJob(Transactions transactions, AnswerLog log, ServerConfig config) {
    this.transactions = transactions;
    this.log = log;
    this.config = config;
  }

  @Override
  public TaskKind kind() {
    return TaskKind.ABSENCE_CLEANUP;
  }

  @Override
  public Duration interval() {
    return Duration.ofDays(1);
  }

  @Override
  public Map<String, Long> run(Progress progress) {
    Duration period = config.seconds("autorespond", "timelimit");
    Instant before = Instant.now().minus(period);
    return Map.of("removed", (long) transactions.write(tx -> log.forget(tx, before)));
  }
}
