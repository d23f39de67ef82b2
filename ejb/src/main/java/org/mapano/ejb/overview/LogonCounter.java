package org.mapano.ejb.overview;

import org.mapano.ejb.overview.ServerCounters.Counter;
import org.mapano.ejb.session.LogonListener;
import org.mapano.ejb.session.StoreSession;

/**
 * Counts logons for the statistics.
 *
 * @param counters where they are counted
 */
public record LogonCounter(ServerCounters counters) implements LogonListener {
  @Override
  public void loggedOn(StoreSession session) {
    counters.count(Counter.LOGIN_PASSWORD);
  }

  @Override
  public void refused() {
    counters.count(Counter.LOGIN_FAILED);
  }
}
