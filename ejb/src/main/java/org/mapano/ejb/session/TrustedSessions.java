package org.mapano.ejb.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Sessions without a password: for programs of this machine, and for acting as another user. */
@Singleton
public class TrustedSessions {
  private static final String SERVER = "server";

  private final UserDirectory users;
  private final Sessions sessions;
  private final ServerConfig config;
  private final AuditLog audit;

  /**
   * @param config {@code local_admin_users} and {@code allow_local_users}
   */
  @Inject
  public TrustedSessions(UserDirectory users, Sessions sessions, ServerConfig config) {
    this.users = users;
    this.sessions = sessions;
    this.config = config;
    this.audit = new AuditLog(config);
  }

  /**
   * Whether a Unix user of this machine may be a user of the directory without a password: any user
   * when it is the server's own or one of {@code local_admin_users}, else at most the one of its
   * own name.
   */
  public boolean trusts(String unixUser, String login) {
    if (unixUser.isEmpty()) {
      return false;
    }
    return unixUser.equals(System.getProperty("user.name"))
        || config.list(SERVER, "local_admin_users").contains(unixUser)
        || config.bool(SERVER, "allow_local_users") && unixUser.equals(login) && !isSystem(login);
  }

  /**
   * A session of a user whose identity is proven in another way than by a password.
   *
   * @param login may be {@code SYSTEM}
   * @throws StoreException LOGON_FAILED when there is no such user or it may not log on
   */
  public StoreSession open(String login, Origin origin) {
    Optional<UserAccount> user = active(login);
    if (user.isEmpty()) {
      audit.refused(login, origin);
      throw new StoreException(ErrorCode.LOGON_FAILED, "Logon failed");
    }
    if (user.get().id() != StoreSession.SYSTEM) {
      audit.authenticated(user.get().login(), origin);
    }
    return session(user.get(), origin);
  }

  /**
   * A session in which an administrator acts as another user.
   *
   * @throws StoreException LOGON_FAILED when there is no such user, or the session may not
   */
  public StoreSession impersonate(StoreSession administrator, String login) {
    Optional<UserAccount> user = active(login).filter(found -> mayBecome(administrator, found));
    audit.impersonated(user.isPresent(), login, administrator.login(), administrator.origin());
    if (user.isEmpty()) {
      throw new StoreException(ErrorCode.LOGON_FAILED, "Impersonation failed");
    }
    return session(user.get(), administrator.origin());
  }

  /** An administrator of a company becomes its users; SYSTEM is only for those who are above. */
  private static boolean mayBecome(StoreSession administrator, UserAccount user) {
    return administrator.isSystemAdministrator()
        || administrator.adminLevel() == 1
            && user.adminLevel() < 2
            && user.companyId() == administrator.companyId();
  }

  private Optional<UserAccount> active(String login) {
    return users.findByLogin(login).filter(found -> found.objectClass() == ObjectClass.ACTIVE_USER);
  }

  private StoreSession session(UserAccount user, Origin origin) {
    return sessions.actAs(user.id(), origin.program()).from(origin);
  }

  private static boolean isSystem(String login) {
    return login.equalsIgnoreCase("SYSTEM");
  }
}
