package org.mapano.ejb.overview;

import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.ServerCounters.Counter;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;

/** Counts logons for the statistics. */
public final class CountingSessions implements Sessions {
  private final Sessions sessions;
  private final ServerCounters counters;

  /**
   * @param sessions makes the sessions
   * @param counters where logons are counted
   */
  public CountingSessions(Sessions sessions, ServerCounters counters) {
    this.sessions = sessions;
    this.counters = counters;
  }

  @Override
  public StoreSession logon(String login, String password, Origin origin) {
    try {
      StoreSession session = sessions.logon(login, password, origin);
      counters.count(Counter.LOGIN_PASSWORD);
      return session;
    } catch (StoreException failure) {
      counters.count(Counter.LOGIN_FAILED);
      throw failure;
    }
  }

  @Override
  public StoreSession system(String program) {
    return sessions.system(program);
  }

  @Override
  public StoreSession actAs(int userId, String program) {
    return sessions.actAs(userId, program);
  }
}
