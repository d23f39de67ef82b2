package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.overview.StoreList;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.UserAccount;

/** Groups of the server and their members (GRP-*). */
@Path("groups")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Groups")
@Singleton
public class GroupsResource {
  private static final int MAX_PAGE = 500;

  @Inject private Groups groups;
  @Inject private Companies companies;
  @Inject private Entries entries;
  @Inject private StoreList stores;
  @Inject private InputValidator validator;

  /** For the container, which demands it and then fills the fields. */
  public GroupsResource() {}

  /** With the use cases. */
  public GroupsResource(
      Groups groups,
      Companies companies,
      Entries entries,
      StoreList stores,
      InputValidator validator) {
    this.groups = groups;
    this.companies = companies;
    this.entries = entries;
    this.stores = stores;
    this.validator = validator;
  }

  /** A part of the list of groups. */
  @GET
  @Operation(summary = "List groups, Everyone first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = GroupPage.class)))
  public GroupPage list(
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @QueryParam("company") String company,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    List<UserAccount> all =
        company == null
            ? groups.list(session)
            : groups.list(session, companies.byName(session, company));
    List<GroupView> part = all.stream().skip(from).limit(most).map(GroupView::of).toList();
    return new GroupPage(part, from, most, all.size());
  }

  /** One group. */
  @GET
  @Path("{name}")
  @Operation(summary = "Show a group with its members")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = GroupView.class)))
  @APIResponse(responseCode = "404", description = "No such group")
  public Response show(@PathParam("name") String name, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount group = groups.byName(session, name);
    return Response.ok(
            GroupView.of(group, groups.members(session, group), stores.privateStores(session)))
        .tag(GroupView.entityTag(group))
        .build();
  }

  /** Creates or replaces a group. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a group, or replace all that is set for it but its members",
      description =
          "Members that are absent get their default. With If-None-Match: * only creates.")
  @RequestBody(content = @Content(schema = @Schema(implementation = GroupInput.class)))
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "409", description = "The name is taken")
  @APIResponse(responseCode = "412", description = "A precondition does not hold")
  public Response put(
      @PathParam("name") String name,
      String body,
      @Context Request request,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    GroupInput input = validator.check(GroupInput.read(Parameters.body(body)));
    Optional<UserAccount> before = groups.find(session, name);
    EntityTags.require(request, before.map(GroupView::entityTag));
    if (before.isPresent()) {
      return changed(session, before.get(), input.replace(before.get().login()));
    }
    if (input.name() != null && !input.name().equals(name)) {
      throw Parameters.invalid("/name", "must be the name in the address");
    }
    UserAccount made = groups.create(session, input.replace(name));
    return Response.created(
            uri.getBaseUriBuilder().path("groups").path("{name}").build(made.login()))
        .entity(GroupView.of(made))
        .tag(GroupView.entityTag(made))
        .build();
  }

  /** Changes some of a group. */
  @PATCH
  @Path("{name}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change what is named and leave the rest (JSON Merge Patch, RFC 7396)")
  @RequestBody(content = @Content(schema = @Schema(implementation = GroupInput.class)))
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", description = "No such group")
  @APIResponse(responseCode = "409", description = "The new name is taken")
  @APIResponse(responseCode = "412", description = "A precondition does not hold")
  public Response patch(
      @PathParam("name") String name,
      String body,
      @Context Request request,
      @Context SecurityContext caller) {
    GroupInput input = validator.check(GroupInput.read(Parameters.body(body)));
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount before = groups.byName(session, name);
    EntityTags.require(request, Optional.of(GroupView.entityTag(before)));
    return changed(session, before, input.merge());
  }

  /** Deletes a group. */
  @DELETE
  @Path("{name}")
  @Operation(summary = "Delete a group; its members stay")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", description = "No such group")
  public Response delete(
      @PathParam("name") String name, @Context Request request, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount before = groups.byName(session, name);
    EntityTags.require(request, Optional.of(GroupView.entityTag(before)));
    groups.delete(session, before);
    return Response.noContent().build();
  }

  /** Adds a member. */
  @PUT
  @Path("{name}/members/{member}")
  @Operation(summary = "Add a user or group to a group")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "204", description = "It was a member")
  @APIResponse(responseCode = "404", description = "No such group, user or member")
  public Response add(
      @PathParam("name") String name,
      @PathParam("member") String member,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount group = groups.byName(session, name);
    return Entries.put(
        groups.members(session, group),
        entries.find(session, member, type),
        entry -> groups.addMember(session, group, entry));
  }

  /** Removes a member. */
  @DELETE
  @Path("{name}/members/{member}")
  @Operation(summary = "Remove a user or group from a group")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "No such group, or no such member")
  public Response remove(
      @PathParam("name") String name,
      @PathParam("member") String member,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount group = groups.byName(session, name);
    groups.removeMember(session, group, entries.find(session, member, type));
    return Response.noContent().build();
  }

  private Response changed(StoreSession session, UserAccount before, GroupChange change) {
    groups.update(session, before, change);
    UserAccount after =
        groups.byName(session, change.name() == null ? before.login() : change.name());
    return Response.ok(GroupView.of(after)).tag(GroupView.entityTag(after)).build();
  }
}
