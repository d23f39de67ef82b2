package org.mapano.ejb.delivery;

import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.TestUsers;

/** Sessions of the server itself, which is all that delivery needs. */
final class SystemSessions implements Sessions {
  private final TestUsers users;

  SystemSessions(TestUsers users) {
    this.users = users;
  }

  @Override
  public StoreSession logon(String login, String password, Origin origin) {
    throw new AssertionError("delivery logs nobody on");
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
