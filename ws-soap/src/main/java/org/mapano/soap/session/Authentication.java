package org.mapano.soap.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.session.TrustedSessions;
import org.mapano.soap.call.Connection;

/** Proves who logs on: by certificate, by the process at the local socket, or by password. */
@Singleton
public class Authentication {
  private final Sessions sessions;
  private final TrustedSessions trusted;

  /**
   * @param sessions check passwords
   * @param trusted makes sessions without
   */
  @Inject
  public Authentication(Sessions sessions, TrustedSessions trusted) {
    this.sessions = sessions;
    this.trusted = trusted;
  }

  /**
   * Who acts in the new session.
   *
   * @param passwordOnly the client wants to be asked for its password although it need not
   * @param impersonated user to act as; empty for none
   * @throws org.mapano.ejb.error.StoreException LOGON_FAILED whatever the reason
   */
  StoreSession authenticate(
      Connection connection,
      String program,
      String login,
      String password,
      boolean passwordOnly,
      String impersonated) {
    StoreSession session;
    if (connection.trustedCertificate()) {
      session = trusted.open(login, origin(connection, program, "certificate"));
    } else if (!passwordOnly && trusted.trusts(connection.localUser(), login)) {
      session = trusted.open(login, origin(connection, program, "socket"));
    } else {
      session =
          sessions.logon(login, password, origin(connection, program, "User supplied password"));
    }
    return impersonated.isEmpty() ? session : trusted.impersonate(session, impersonated);
  }

  private static Origin origin(Connection connection, String program, String method) {
    return new Origin(connection.address(), program, method);
  }
}
