package org.mapano.web.admin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.setup.AdminToken;

/**
 * Proves who asks: HTTP Basic against the server's own users, or the token of this start. A filter
 * and not the container's security domain, so that a refusal is counted, slowed down and audited in
 * the same place as that of every other door, and the server needs no security configuration.
 * Requests that do not come from this machine are refused unless {@code mapano_admin_remote} is on.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class AuthenticationFilter implements ContainerRequestFilter {
  private static final String PROGRAM = "admin-rest";
  private static final String METHOD = "User supplied password";

  @Inject private Sessions sessions;
  @Inject private AdminToken token;
  @Inject private PeerRule peers;

  @Context private HttpServletRequest request;

  /** For the container, which demands it and then fills the fields. */
  public AuthenticationFilter() {}

  /** With what proves names, passwords and tokens. */
  public AuthenticationFilter(Sessions sessions, AdminToken token, PeerRule peers) {
    this.sessions = sessions;
    this.token = token;
    this.peers = peers;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    String address = request.getRemoteAddr();
    if (!peers.allows(address, context.getHeaders().keySet())) {
      throw StoreException.noAccess("administration from another machine");
    }
    Optional<Credentials> credentials =
        Credentials.parse(context.getHeaderString(HttpHeaders.AUTHORIZATION));
    if (credentials.isEmpty()) {
      throw new StoreException(ErrorCode.LOGON_FAILED, "Name and password are needed");
    }
    StoreSession session = session(credentials.get(), address);
    if (session.adminLevel() < 1 && !isSelfService(context)) {
      throw StoreException.noAccess("administration");
    }
    boolean secure = context.getSecurityContext().isSecure();
    String scheme = credentials.get() instanceof Credentials.Basic ? "BASIC" : "BEARER";
    context.setSecurityContext(new AdminSecurityContext(session, secure, scheme));
  }

  private static boolean isSelfService(ContainerRequestContext context) {
    var path = context.getUriInfo().getPathSegments();
    return !path.isEmpty() && path.getFirst().getPath().equals(SelfResource.SEGMENT);
  }

  private StoreSession session(Credentials credentials, String address) {
    return switch (credentials) {
      case Credentials.Basic basic ->
          sessions.logon(basic.login(), basic.password(), new Origin(address, PROGRAM, METHOD));
      case Credentials.Bearer bearer -> token.logon(bearer.token(), PROGRAM);
    };
  }
}
