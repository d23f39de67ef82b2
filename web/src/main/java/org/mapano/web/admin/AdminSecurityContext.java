package org.mapano.web.admin;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.mapano.ejb.session.StoreSession;

/** Roles are the administration levels: {@code admin} from 1, {@code system-admin} from 2. */
final class AdminSecurityContext implements SecurityContext {
  private final SessionPrincipal principal;
  private final boolean secure;
  private final String scheme;

  AdminSecurityContext(StoreSession session, boolean secure, String scheme) {
    this.principal = new SessionPrincipal(session);
    this.secure = secure;
    this.scheme = scheme;
  }

  @Override
  public Principal getUserPrincipal() {
    return principal;
  }

  @Override
  public boolean isUserInRole(String role) {
    int level = principal.session().adminLevel();
    return switch (role) {
      case "admin" -> level >= 1;
      case "system-admin" -> level >= 2;
      default -> false;
    };
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getAuthenticationScheme() {
    return scheme;
  }
}
