package org.mapano.web.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notes that a request may have changed something. */
@Provider
final class ChangeWatch implements ContainerResponseFilter {
  private static final int FIRST_ERROR = 400;

  private final AtomicBoolean changed;

  ChangeWatch(AtomicBoolean changed) {
    this.changed = changed;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals("GET") && response.getStatus() < FIRST_ERROR) {
      changed.set(true);
    }
  }
}
