package org.mapano.web.admin;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.mapano.ejb.session.StoreSession;

/**
 * The administrator who asks.
 *
 * @param session the session that use cases are given
 */
record SessionPrincipal(StoreSession session) implements Principal {
  @Override
  public String getName() {
    return session.login();
  }

  /** The session behind a request that passed the filter. */
  static StoreSession of(SecurityContext context) {
    return ((SessionPrincipal) context.getUserPrincipal()).session();
  }
}
