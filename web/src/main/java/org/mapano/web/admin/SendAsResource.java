package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.directory.SendAs;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** Who may send in the name of a user or group (SENDAS-*). */
@Path("{kind: users|groups}/{name}/send-as")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Send as")
@Singleton
public class SendAsResource {
  @Inject private SendAs sendAs;
  @Inject private Entries entries;

  /** For the container, which demands it and then fills the fields. */
  public SendAsResource() {}

  /** With the use cases. */
  public SendAsResource(SendAs sendAs, Entries entries) {
    this.sendAs = sendAs;
    this.entries = entries;
  }

  /**
   * Who may send as an object.
   *
   * @param senders users and groups
   */
  public record Senders(List<EntryView> senders) {}

  /** The list of an object. */
  @GET
  @Operation(summary = "List who may send as a user or group")
  @APIResponse(responseCode = "404", description = "No such user or group")
  public Senders list(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    return new Senders(
        sendAs.list(session, owner(session, kind, name)).stream().map(EntryView::of).toList());
  }

  /** Adds a sender. */
  @PUT
  @Path("{sender}")
  @Operation(summary = "Let a user or group send as another")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "204", description = "It could before")
  @APIResponse(responseCode = "404", description = "No such user or group")
  public Response add(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @PathParam("sender") String sender,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount object = owner(session, kind, name);
    return Entries.put(
        sendAs.list(session, object),
        entries.find(session, sender, type),
        entry -> sendAs.add(session, object, entry));
  }

  /** Removes a sender. */
  @DELETE
  @Path("{sender}")
  @Operation(summary = "No longer let a user or group send as another")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "No such object, or not on the list")
  public Response remove(
      @PathParam("kind") String kind,
      @PathParam("name") String name,
      @PathParam("sender") String sender,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    sendAs.remove(session, owner(session, kind, name), entries.find(session, sender, type));
    return Response.noContent().build();
  }

  private UserAccount owner(StoreSession session, String kind, String name) {
    return entries.find(session, name, kind.equals("users") ? "user" : "group");
  }
}
