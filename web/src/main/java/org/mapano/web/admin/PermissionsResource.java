package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.rights.MailboxPermissions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;

/** Who may do what in the folders of a user. */
@Path("users/{login}/permissions")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Permissions")
@Singleton
public class PermissionsResource {
  private static final String FOLDER =
      "Path with slashes below the visible root; @inbox, @calendar, @contacts, @tasks, @notes,"
          + " @journal; empty for the store";

  @Inject private MailboxPermissions permissions;
  @Inject private UserAdministration administration;
  @Inject private Entries entries;

  /** For the container, which demands it and then fills the fields. */
  public PermissionsResource() {}

  /** With the use cases. */
  public PermissionsResource(
      MailboxPermissions permissions, UserAdministration administration, Entries entries) {
    this.permissions = permissions;
    this.administration = administration;
    this.entries = entries;
  }

  /** All entries of a mailbox. */
  public record PermissionList(List<PermissionView> permissions) {}

  /** An entry. */
  @Schema(name = "Permission")
  public record PermissionView(
      @Schema(description = "Path of the folder; empty for the store") String folder,
      @Schema(description = "Name of the user or group") String member,
      @Schema(enumeration = {"user", "group"}) String type,
      @Schema(description = "Bits of MAPI, e.g. 1 to read, 0x400 to see the folder") int rights) {
    private static PermissionView of(MailboxPermissions.Entry entry) {
      UserAccount member = entry.member();
      String type = member.objectClass().isGroup() ? "group" : "user";
      return new PermissionView(entry.path(), member.login(), type, entry.rights());
    }
  }

  /** New rights. */
  @Schema(name = "PermissionInput")
  record PermissionInput(@Schema(required = true) int rights) {
    static PermissionInput read(String body) {
      JsonMembers members = new JsonMembers(Parameters.body(body));
      members.requireKnown(Set.of("rights"));
      Long rights = members.number("rights");
      if (rights == null || rights < 0 || rights > Integer.MAX_VALUE) {
        members.fault("rights", "must be bits of rights");
      }
      members.check();
      return new PermissionInput(rights.intValue());
    }
  }

  /** The entries of a mailbox. */
  @GET
  @Operation(summary = "List who has which rights on the store and its folders")
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public PermissionList list(@PathParam("login") String login, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    return new PermissionList(
        permissions.list(session, owner(session, login)).stream().map(PermissionView::of).toList());
  }

  /** Gives rights. */
  @PUT
  @Path("{member}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give a user or group rights on a folder", description = FOLDER)
  @RequestBody(content = @Content(schema = @Schema(implementation = PermissionInput.class)))
  @APIResponse(responseCode = "204", description = "These are the rights now")
  @APIResponse(responseCode = "404", description = "No such user, member or folder")
  public Response set(
      @PathParam("login") String login,
      @PathParam("member") String member,
      @QueryParam("folder") @DefaultValue("") String folder,
      @QueryParam("type") String type,
      String body,
      @Context SecurityContext caller) {
    PermissionInput input = PermissionInput.read(body);
    StoreSession session = SessionPrincipal.of(caller);
    permissions.set(
        session,
        owner(session, login),
        folder,
        entries.find(session, member, type),
        input.rights());
    return Response.noContent().build();
  }

  /** Takes rights away. */
  @DELETE
  @Path("{member}")
  @Operation(summary = "Take the entry of a user or group away", description = FOLDER)
  @APIResponse(responseCode = "204", description = "There is none now")
  @APIResponse(responseCode = "404", description = "No such user, member or folder")
  public Response remove(
      @PathParam("login") String login,
      @PathParam("member") String member,
      @QueryParam("folder") @DefaultValue("") String folder,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    permissions.remove(session, owner(session, login), folder, entries.find(session, member, type));
    return Response.noContent().build();
  }

  private UserAccount owner(StoreSession session, String login) {
    return administration.details(session, login).account();
  }
}
