package org.mapano.ejb.usage;

import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;

/**
 * Notes when users log on. Sessions that need no password are the server's or an administrator's.
 */
public final class NotedSessions implements Sessions {
  private final Sessions sessions;
  private final LogonTimes times;

  /**
   * @param sessions makes them
   * @param times where it is noted
   */
  public NotedSessions(Sessions sessions, LogonTimes times) {
    this.sessions = sessions;
    this.times = times;
  }

  @Override
  public StoreSession logon(String login, String password, Origin origin) {
    StoreSession session = sessions.logon(login, password, origin);
    times.loggedOn(session.userId());
    return session;
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
