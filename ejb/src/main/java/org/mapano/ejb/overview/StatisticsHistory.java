package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.StoreSession;

/** What the numbers about the system were before (STATS-01). For administrators. */
@Singleton
public class StatisticsHistory {
  /** Most rows of one answer. */
  public static final int MOST = 10_000;

  private final Transactions transactions;
  private final StatisticRows rows;

  @Inject
  StatisticsHistory(Transactions transactions, StatisticRows rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  /**
   * Numbers from a time until before another, the newest first.
   *
   * @param name only this number; null for all
   * @param most rows that are answered, at most {@value #MOST}
   * @throws StoreException NO_ACCESS for those who administer nothing
   */
  public List<StatisticMoment> find(
      StoreSession session, Instant from, Instant until, String name, int most) {
    if (!session.isAdministrator()) {
      throw StoreException.noAccess("statistics");
    }
    return transactions.read(tx -> rows.find(tx, from, until, name, Math.min(most, MOST)));
  }
}
