package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.audit.AuditSearch;
import org.mapano.ejb.audit.AuditedAccess;

/** Who used the stores of others. */
@Path("audit")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Audit")
@Singleton
public class AuditResource {
  private static final int MAX_LIMIT = 10_000;

  @Inject private AuditSearch search;

  /** For the container, which demands it and then fills the fields. */
  public AuditResource() {}

  /** With the use case. */
  public AuditResource(AuditSearch search) {
    this.search = search;
  }

  /** Accesses, the latest last. */
  public record Accesses(List<AuditedAccess> accesses) {}

  /** Searches. */
  @GET
  @Operation(summary = "Find who used the stores of others, the latest last")
  @APIResponse(responseCode = "200", description = "What the end of the audit log tells")
  @APIResponse(responseCode = "501", description = "The audit log is not in a file")
  public Accesses find(
      @QueryParam("user") String user,
      @QueryParam("owner") String owner,
      @QueryParam("limit") @DefaultValue("1000") String limit,
      @Context SecurityContext caller) {
    int most = Parameters.number("limit", limit, 1, MAX_LIMIT);
    return new Accesses(search.find(SessionPrincipal.of(caller), user, owner, most));
  }
}
