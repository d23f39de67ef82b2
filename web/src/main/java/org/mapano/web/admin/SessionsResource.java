package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.overview.LiveSession;
import org.mapano.ejb.overview.LiveSessions;

/** Sessions that clients have open. */
@Path("sessions")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Sessions")
@Singleton
public class SessionsResource {
  private static final int MAX_PAGE = 500;

  @Inject private LiveSessions sessions;

  /** For the container, which demands it and then fills the fields. */
  public SessionsResource() {}

  /** With the sessions. */
  public SessionsResource(LiveSessions sessions) {
    this.sessions = sessions;
  }

  /** A part of the list of sessions. */
  @Schema(name = "SessionPage")
  public record SessionPage(List<SessionView> sessions, int offset, int limit, int total) {}

  /** A session. */
  @Schema(name = "Session")
  public record SessionView(
      @Schema(description = "Names it here; cannot be used to act in it") String id,
      String group,
      String login,
      String address,
      @Schema(description = "Seconds since the last call") long idle,
      long capabilities,
      String application,
      String applicationVersion,
      String misc,
      @Schema(description = "Version of the client library") String clientVersion,
      long requests,
      @Schema(description = "Milliseconds spent on calls") long busy,
      @Schema(description = "Calls that are being served now") List<String> tasks) {

    private static SessionView of(LiveSession session) {
      var summary = session.summary();
      return new SessionView(
          session.id(),
          session.group(),
          summary.login(),
          summary.address(),
          summary.idleSeconds(),
          summary.capabilities(),
          summary.application(),
          summary.applicationVersion(),
          summary.misc(),
          summary.clientVersion(),
          session.requests(),
          session.busy().toMillis(),
          session.tasks());
    }
  }

  /** A part of the list. */
  @GET
  @Operation(summary = "List the sessions that clients have open")
  public SessionPage list(
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @Context SecurityContext caller) {
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    List<LiveSession> all = sessions.list(SessionPrincipal.of(caller));
    List<SessionView> part = all.stream().skip(from).limit(most).map(SessionView::of).toList();
    return new SessionPage(part, from, most, all.size());
  }

  /** Ends a session. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "End a session; its client has to log on again")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "404", description = "No such session")
  public Response end(@PathParam("id") String id, @Context SecurityContext caller) {
    sessions.end(SessionPrincipal.of(caller), id);
    return Response.noContent().build();
  }
}
