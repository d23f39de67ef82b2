package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.maintenance.Maintenance;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.task.Task;
import org.mapano.mapi.id.Guid;

/** Repairs and moves: each call starts a task and answers 202 with the place to ask for it. */
@Path("maintenance")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Maintenance")
@Singleton
public class MaintenanceResource {
  @Inject private Maintenance maintenance;

  /** For the container, which demands it and then fills the fields. */
  public MaintenanceResource() {}

  /** With the use cases. */
  public MaintenanceResource(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  /** Looks for attachment data without owner. */
  @POST
  @Path("attachment-search")
  @Operation(summary = "Look for attachment data without owner, and remove it if asked")
  @APIResponse(responseCode = "202", description = "Started")
  public Response searchAttachments(
      @QueryParam("repair") @DefaultValue("false") String repair,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    boolean remove = Parameters.bool("repair", repair);
    return started(uri, maintenance.searchAttachments(SessionPrincipal.of(caller), remove));
  }

  /** Copies the attachments to another storage. */
  @POST
  @Path("attachment-copy")
  @Operation(summary = "Copy all attachment data to a storage that is not in use yet")
  @APIResponse(responseCode = "202", description = "Started")
  @APIResponse(responseCode = "204", description = "Could be started, with dryRun=true")
  @APIResponse(responseCode = "400", description = "There is no such storage, or it is in use")
  public Response copyAttachments(
      @QueryParam("to") String to,
      @QueryParam("dryRun") @DefaultValue("false") String dryRun,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    String storage = Parameters.required("to", to);
    if (Parameters.bool("dryRun", dryRun)) {
      maintenance.checkCopy(session, storage);
      return Response.noContent().build();
    }
    return started(uri, maintenance.copyAttachments(session, storage));
  }

  /** Takes over the attachments of another storage. */
  @POST
  @Path("attachment-move")
  @Operation(summary = "Take over the attachment data of a storage that is not in use any more")
  @APIResponse(responseCode = "202", description = "Started")
  @APIResponse(responseCode = "204", description = "Could be started, with dryRun=true")
  @APIResponse(responseCode = "400", description = "There is no such storage, or it is in use")
  public Response moveAttachments(
      @QueryParam("from") String from,
      @QueryParam("dryRun") @DefaultValue("false") String dryRun,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    String storage = Parameters.required("from", from);
    if (Parameters.bool("dryRun", dryRun)) {
      maintenance.checkMove(session, storage);
      return Response.noContent().build();
    }
    return started(uri, maintenance.moveAttachments(session, storage));
  }

  /** Builds the message index anew. */
  @POST
  @Path("index-rebuild")
  @Operation(summary = "Build the message index of every folder anew")
  @APIResponse(responseCode = "202", description = "Started")
  public Response rebuildIndex(@Context UriInfo uri, @Context SecurityContext caller) {
    return started(uri, maintenance.rebuildIndex(SessionPrincipal.of(caller)));
  }

  /** Counts the folders of a user anew. */
  @POST
  @Path("folder-recount")
  @Operation(summary = "Count the contents of a user's folders anew and correct the counters")
  @APIResponse(responseCode = "202", description = "Started")
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public Response recount(
      @QueryParam("user") String user, @Context UriInfo uri, @Context SecurityContext caller) {
    return started(
        uri,
        maintenance.recountFolders(SessionPrincipal.of(caller), Parameters.required("user", user)));
  }

  /** Copies a store to the public store. */
  @POST
  @Path("store-copy")
  @Operation(
      summary = "Copy a store without owner into the public store",
      description = "Its folders come below Admin/Deleted Stores; the store itself stays.")
  @APIResponse(responseCode = "202", description = "Started")
  @APIResponse(responseCode = "204", description = "Could be started, with dryRun=true")
  @APIResponse(responseCode = "404", description = "No such store, or no public one")
  @APIResponse(responseCode = "409", description = "It has an owner")
  public Response copyStore(
      @QueryParam("store") String store,
      @QueryParam("dryRun") @DefaultValue("false") String dryRun,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    Guid guid = Parameters.guid("store", Parameters.required("store", store));
    if (Parameters.bool("dryRun", dryRun)) {
      maintenance.checkCopyToPublic(session, guid);
      return Response.noContent().build();
    }
    return started(uri, maintenance.copyToPublic(session, guid));
  }

  /** Removes soft-deleted objects. */
  @POST
  @Path("softdelete-purge")
  @Operation(summary = "Remove for good what was deleted a number of days ago; 0 for everything")
  @APIResponse(responseCode = "202", description = "Started")
  public Response purge(
      @QueryParam("days") String days, @Context UriInfo uri, @Context SecurityContext caller) {
    int keep = Parameters.number("days", Parameters.required("days", days), 0, Integer.MAX_VALUE);
    return started(uri, maintenance.purgeSoftDeleted(SessionPrincipal.of(caller), keep));
  }

  /** Checks the quota of all mailboxes. */
  @POST
  @Path("quota-check")
  @Operation(summary = "Look now, and not at the next round, who is to be told of a full mailbox")
  @APIResponse(responseCode = "202", description = "Started")
  public Response checkQuotas(@Context UriInfo uri, @Context SecurityContext caller) {
    return started(uri, maintenance.checkQuotas(SessionPrincipal.of(caller)));
  }

  /** Writes the statistics down. */
  @POST
  @Path("statistics-snapshot")
  @Operation(summary = "Write the counters of this server down now, and not at the next round")
  @APIResponse(responseCode = "202", description = "Started")
  public Response snapshotStatistics(@Context UriInfo uri, @Context SecurityContext caller) {
    return started(uri, maintenance.snapshotStatistics(SessionPrincipal.of(caller)));
  }

  /** All tasks. */
  @GET
  @Path("tasks")
  @Operation(summary = "List the tasks of this node, also the periodic ones, the last one first")
  public TaskList tasks(@Context SecurityContext caller) {
    return new TaskList(
        maintenance.tasks(SessionPrincipal.of(caller)).stream().map(TaskView::of).toList());
  }

  /** A task. */
  @GET
  @Path("tasks/{id}")
  @Operation(summary = "Show a task; the last hundred are remembered until the server stops")
  @APIResponse(responseCode = "404", description = "No such task")
  public TaskView task(@PathParam("id") String id, @Context SecurityContext caller) {
    int number = Parameters.number("id", id, 1, Integer.MAX_VALUE);
    return TaskView.of(maintenance.task(SessionPrincipal.of(caller), number));
  }

  private static Response started(UriInfo uri, Task task) {
    return Response.accepted(TaskView.of(task))
        .location(
            uri.getBaseUriBuilder()
                .path("maintenance/tasks")
                .path(Long.toString(task.id()))
                .build())
        .build();
  }
}
