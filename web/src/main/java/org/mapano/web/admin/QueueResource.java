package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.submission.QueueAdmin;

/** Mail on its way out. Needs administration level 2. */
@Path("queue")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Queue")
@Singleton
public class QueueResource {
  private static final int MAX_PAGE = 500;

  @Inject private QueueAdmin queue;

  /** For the container, which demands it and then fills the fields. */
  public QueueResource() {}

  /** With the use cases. */
  public QueueResource(QueueAdmin queue) {
    this.queue = queue;
  }

  /** A part of the queue. */
  @GET
  @Operation(summary = "List mail on its way out")
  @APIResponse(responseCode = "200")
  public QueuePage list(
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    return new QueuePage(
        queue.list(session, from, most).stream().map(QueueView::of).toList(),
        from,
        most,
        queue.count(session));
  }

  /** One mail. */
  @GET
  @Path("{id}")
  @Operation(summary = "Show a mail with its recipients")
  @APIResponse(responseCode = "200")
  @APIResponse(responseCode = "404", description = "It is not in the queue")
  public QueueView show(@PathParam("id") String id, @Context SecurityContext caller) {
    return QueueView.of(queue.find(SessionPrincipal.of(caller), id));
  }

  /** Keeps a mail back. */
  @PUT
  @Path("{id}/hold")
  @Operation(summary = "Keep a mail back")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "It is not in the queue")
  public void hold(@PathParam("id") String id, @Context SecurityContext caller) {
    queue.hold(SessionPrincipal.of(caller), id, true);
  }

  /** Lets a mail go. */
  @DELETE
  @Path("{id}/hold")
  @Operation(summary = "Let a mail go that was kept back")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "It is not in the queue")
  public void release(@PathParam("id") String id, @Context SecurityContext caller) {
    queue.hold(SessionPrincipal.of(caller), id, false);
  }

  /** Tries a mail now. */
  @POST
  @Path("{id}/retry")
  @Operation(summary = "Try to send a mail now")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "It is not in the queue")
  public void retry(@PathParam("id") String id, @Context SecurityContext caller) {
    queue.retry(SessionPrincipal.of(caller), id);
  }

  /** Tries everything now. */
  @POST
  @Path("retry")
  @Operation(summary = "Try to send every mail now")
  @APIResponse(responseCode = "204")
  public void retryAll(@Context SecurityContext caller) {
    queue.retryAll(SessionPrincipal.of(caller));
  }

  /** Takes a mail away. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a mail out of the queue; a user's message stays where it is")
  @APIResponse(responseCode = "204")
  @APIResponse(responseCode = "404", description = "It is not in the queue")
  public void delete(@PathParam("id") String id, @Context SecurityContext caller) {
    queue.delete(SessionPrincipal.of(caller), id);
  }
}
