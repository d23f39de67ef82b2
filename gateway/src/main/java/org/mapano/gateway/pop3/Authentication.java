package org.mapano.gateway.pop3;

import java.io.IOException;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.login.Credentials;

/** Logs a client in with a name and a password, whichever command brought them. */
final class Authentication {
  private static final String WRONG = "[AUTH] Wrong username or password";

  private Authentication() {}

  /** Writes the reply; too many wrong passwords end the session. */
  static void run(Pop3Session session, Credentials credentials) throws IOException {
    try {
      session.loggedIn(open(session.services(), session.connection().remoteHost(), credentials));
    } catch (StoreException failed) {
      if (failed.code() == ErrorCode.LOGON_FAILED && !failed.temporary()) {
        refuse(session, WRONG);
      } else {
        session.login().name(null);
        session.refuse("[SYS/TEMP] Internal error: HrLogin failed");
      }
    }
  }

  /** Counts a failed attempt. */
  static void refuse(Pop3Session session, String text) throws IOException {
    session.refuse(text);
    if (session.login().failed() >= session.settings().maxFailedLogins()) {
      session.close();
    }
  }

  private static Maildrop open(Pop3Services services, String host, Credentials credentials) {
    StoreSession identity =
        services
            .sessions()
            .logon(
                credentials.login(),
                credentials.password(),
                new Origin(host, "gateway/pop3", "User supplied password"));
    UserAccount user =
        services
            .users()
            .findById(identity.userId())
            .filter(found -> services.users().isEnabled(found, Feature.POP3))
            .orElseThrow(() -> new StoreException(ErrorCode.LOGON_FAILED, "pop3 is off"));
    StoreInfo store =
        services
            .stores()
            .ofUser(user.id())
            .orElseThrow(() -> StoreException.notFound("Store of " + user.login()));
    long inbox = services.stores().specialFolders(store.id()).inbox();
    return new Maildrop(identity, inbox, services.index(), services.messages());
  }
}
