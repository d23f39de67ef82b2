package org.mapano.gateway.imap.command;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.imap.context.Account;
import org.mapano.gateway.imap.context.ImapServices;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.login.Credentials;
import org.mapano.gateway.login.PlaintextPolicy;

/** Logs a user in: what LOGIN and AUTHENTICATE have in common. */
final class Authenticator {
  private static final Logger LOG = System.getLogger(Authenticator.class.getName());

  private Authenticator() {}

  /** Refuses what is no time or place for a password. */
  static void check(ImapSession session, Request request) throws ImapException {
    if (session.account() != null) {
      throw ImapException.no(null, request.name() + " Can't login twice");
    }
    if (refusesPlaintext(session)) {
      session
          .out()
          .ascii("* BAD [ALERT] Plaintext authentication not allowed without TLS, but your client")
          .ascii(" sent the password anyway; if anybody listened it is known now")
          .crlf();
      throw ImapException.no(
          "PRIVACYREQUIRED", "Plaintext authentication disallowed on non-secure connections");
    }
  }

  /** Whether the client has to use TLS before it may send a password. */
  static boolean refusesPlaintext(ImapSession session) {
    return PlaintextPolicy.refuses(session.connection(), session.settings().disablePlaintextAuth());
  }

  static Reply login(ImapSession session, Request request, Credentials credentials)
      throws ImapException {
    ImapServices services = session.services();
    StoreSession identity = prove(session, request, credentials);
    Optional<UserAccount> user = services.users().findById(identity.userId());
    if (user.isEmpty() || !services.users().isEnabled(user.get(), Feature.IMAP)) {
      LOG.log(Level.INFO, "{0}: imap is off for {1}", id(session), identity.login());
      throw ImapException.no("AUTHORIZATIONFAILED", request.name() + " imap feature disabled");
    }
    Optional<StoreInfo> store = services.stores().ofUser(identity.userId());
    if (store.isEmpty()) {
      LOG.log(Level.WARNING, "{0}: {1} has no store", id(session), identity.login());
      throw ImapException.no("AUTHORIZATIONFAILED", request.name() + " error opening store");
    }
    session.loggedIn(
        new Account(
            identity, user.get(), store.get(), services.stores().specialFolders(store.get().id())));
    LOG.log(
        Level.INFO,
        "{0}: {1} logged in from {2}",
        id(session),
        identity.login(),
        session.connection().remoteHost());
    return Reply.ok(
        "CAPABILITY " + String.join(" ", session.commands().capabilities(session)),
        request.name() + " completed");
  }

  private static StoreSession prove(ImapSession session, Request request, Credentials credentials)
      throws ImapException {
    Origin origin = new Origin(session.connection().remoteHost(), "gateway/imap", "password");
    try {
      return session
          .services()
          .sessions()
          .logon(credentials.login(), credentials.password(), origin);
    } catch (StoreException refused) {
      if (refused.temporary() || refused.code() != ErrorCode.LOGON_FAILED) {
        LOG.log(Level.WARNING, "{0}: cannot check a password: {1}", id(session), refused);
        throw ImapException.no("UNAVAILABLE", request.name() + " is not possible now");
      }
      session.loginFailed();
      throw ImapException.no(
          "AUTHENTICATIONFAILED", request.name() + " wrong username or password");
    }
  }

  private static String id(ImapSession session) {
    return session.connection().id();
  }
}
