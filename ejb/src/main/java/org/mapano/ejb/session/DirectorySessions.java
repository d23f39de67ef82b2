package org.mapano.ejb.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Sessions of the users of the directory. */
public final class DirectorySessions implements Sessions {
  private static final Logger LOG = Logger.getLogger(DirectorySessions.class.getName());
  private static final String INTERNAL = "internal";

  private final UserDirectory users;
  private final LogonThrottle throttle;
  private final AuditLog audit;
  private final List<LogonListener> listeners;

  /**
   * @param users the directory
   * @param throttle failure counts
   * @param audit security log
   * @param listeners who hears of logons
   */
  public DirectorySessions(
      UserDirectory users, LogonThrottle throttle, AuditLog audit, List<LogonListener> listeners) {
    this.users = users;
    this.throttle = throttle;
    this.audit = audit;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public StoreSession logon(String login, String password, Origin origin) {
    StoreSession session;
    try {
      session = proven(login, password, origin);
    } catch (StoreException refused) {
      listeners.forEach(LogonListener::refused);
      throw refused;
    }
    listeners.forEach(listener -> listener.loggedOn(session));
    return session;
  }

  private StoreSession proven(String login, String password, Origin origin) {
    if (!throttle.allows(login, origin.address())) {
      audit.refused(login, origin);
      throw failed();
    }
    Optional<UserAccount> user = users.authenticate(login, password);
    if (user.isEmpty()) {
      audit.refused(login, origin);
      boolean waits = throttle.failed(login, origin.address());
      LOG.log(
          Level.WARNING,
          () ->
              "Logon failed for user "
                  + AuditLog.quote(login)
                  + " from "
                  + AuditLog.quote(origin.address())
                  + " by "
                  + AuditLog.quote(origin.program())
                  + (waits ? "; further attempts must wait" : ""));
      throw failed();
    }
    throttle.succeeded(login, origin.address());
    audit.authenticated(user.get().login(), origin);
    return session(user.get(), origin);
  }

  @Override
  public StoreSession system(String program) {
    return new StoreSession(
        StoreSession.SYSTEM,
        "SYSTEM",
        2,
        0,
        Set.of(StoreSession.EVERYONE),
        users.findById(StoreSession.SYSTEM).map(users::reach).orElse(CompanyReach.ALONE),
        new Origin("", program, INTERNAL));
  }

  @Override
  public StoreSession actAs(int userId, String program) {
    UserAccount user =
        users.findById(userId).orElseThrow(() -> StoreException.notFound("User " + userId));
    return session(user, new Origin("", program, INTERNAL));
  }

  private StoreSession session(UserAccount user, Origin origin) {
    return new StoreSession(
        user.id(),
        user.login(),
        user.adminLevel(),
        user.companyId(),
        users.groupIds(user.id()),
        users.reach(user),
        origin);
  }

  private static StoreException failed() {
    return new StoreException(ErrorCode.LOGON_FAILED, "Logon failed");
  }
}
