package org.mapano.ejb.store;

import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;

/** Sessions of the server itself, for tests in which nobody logs on. */
public final class SystemSessions implements Sessions {
  private final TestUsers users;

  public SystemSessions(TestUsers users) {
    this.users = users;
  }

  @Override
  public StoreSession logon(String login, String password, Origin origin) {
    throw new AssertionError("nobody logs on");
  }

  @Override
  public StoreSession system(String program) {
    return TestUsers.system();
  }

  @Override
  public StoreSession actAs(int userId, String program) {
    return new StoreSession(
        userId,
        users.findById(userId).orElseThrow().login(),
        0,
        0,
        users.groupIds(userId),
        TestUsers.system().origin());
  }
}
