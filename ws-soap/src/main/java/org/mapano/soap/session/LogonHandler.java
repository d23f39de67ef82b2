package org.mapano.soap.session;

import static java.util.Objects.requireNonNullElse;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.soap.call.Capabilities;
import org.mapano.soap.call.ClientProgram;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OpenHandler;
import org.mapano.soap.operation.LogonCall;
import org.mapano.soap.type.LogonResponse;

/** Logs on by name and password, or by what the connection proves. */
@Singleton
public class LogonHandler implements OpenHandler<LogonCall, LogonResponse> {
  /** Flag: whatever the local socket proves does not count. */
  private static final long PASSWORD_ONLY = 1;

  /** Flag: the client only wants to know whether the password is right. */
  private static final long CHECK_ONLY = 2;

  private static final byte[] NOTHING = new byte[0];

  private final Authentication authentication;
  private final SessionRegistry sessions;
  private final ServerIdentity server;
  private final ServerConfig config;

  /**
   * @param config {@code enable_enhanced_ics}
   */
  @Inject
  public LogonHandler(
      Authentication authentication,
      SessionRegistry sessions,
      ServerIdentity server,
      ServerConfig config) {
    this.authentication = authentication;
    this.sessions = sessions;
    this.server = server;
    this.config = config;
  }

  @Override
  public LogonResponse answer(Connection connection, LogonCall request) {
    StoreSession store;
    try {
      store =
          authentication.authenticate(
              connection,
              text(request.szClientApp()),
              text(request.szUsername()),
              text(request.szPassword()),
              (request.ulFlags() & PASSWORD_ONLY) != 0,
              text(request.szImpersonateUser()));
    } catch (StoreException refused) {
      return refused(refused);
    }
    long capabilities =
        Capabilities.granted(
            request.ulCapabilities(),
            !connection.isLocal(),
            config.bool("server", "enable_enhanced_ics"));
    boolean longNumber = (request.ulCapabilities() & Capabilities.LARGE_SESSION_ID) != 0;
    long id =
        (request.ulFlags() & CHECK_ONLY) != 0
            ? sessions.number(longNumber)
            : sessions
                .open(
                    new NewSession(
                        store,
                        capabilities,
                        longNumber,
                        connection,
                        program(request),
                        request.ullSessionGroup()))
                .sessionId();
    return new LogonResponse(0, id, ServerIdentity.VERSION, capabilities, NOTHING, server.guid());
  }

  /** Says what the server can do even so: clients choose by it how they ask next. */
  private static LogonResponse refused(StoreException reason) {
    return new LogonResponse(
        Integer.toUnsignedLong(reason.code().value()),
        0,
        ServerIdentity.VERSION,
        Capabilities.granted(0, false, false),
        NOTHING,
        NOTHING);
  }

  private static ClientProgram program(LogonCall request) {
    return new ClientProgram(
        text(request.szClientApp()),
        text(request.szClientAppVersion()),
        text(request.szClientAppMisc()),
        text(request.szVersion()));
  }

  private static String text(String value) {
    return requireNonNullElse(value, "");
  }
}
