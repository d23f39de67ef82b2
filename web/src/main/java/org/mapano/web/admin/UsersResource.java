package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.settings.ProfileResync;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserDirectory;

/** Users of the server. */
@Path("users")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Users")
@Singleton
public class UsersResource {
  private static final int MAX_PAGE = 500;

  @Inject private UserAdministration administration;
  @Inject private UserDirectory directory;
  @Inject private ProfileResync resync;
  @Inject private InputValidator validator;

  /** For the container, which demands it and then fills the fields. */
  public UsersResource() {}

  /** With the use cases. */
  public UsersResource(
      UserAdministration administration,
      UserDirectory directory,
      ProfileResync resync,
      InputValidator validator) {
    this.administration = administration;
    this.directory = directory;
    this.resync = resync;
    this.validator = validator;
  }

  /** A part of the list of users. */
  @GET
  @Operation(summary = "List users by login name")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UserPage.class)))
  public UserPage list(
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @QueryParam("company") String company,
      @Context SecurityContext caller) {
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    StoreSession session = SessionPrincipal.of(caller);
    if (company != null) {
      List<UserAccount> all = administration.ofCompany(session, company);
      return new UserPage(
          all.stream().skip(from).limit(most).map(UserView::of).toList(), from, most, all.size());
    }
    List<UserView> users =
        administration.page(session, from, most).stream().map(UserView::of).toList();
    return new UserPage(users, from, most, administration.total(session));
  }

  /** One user. */
  @GET
  @Path("{login}")
  @Operation(summary = "Show a user with mailbox, features in force and groups")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "404", description = "No such user")
  public Response show(@PathParam("login") String login, @Context SecurityContext caller) {
    var details = administration.details(SessionPrincipal.of(caller), login);
    return Response.ok(UserView.of(details)).tag(UserView.entityTag(details.account())).build();
  }

  /** Creates or replaces a user. */
  @PUT
  @Path("{login}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a user with its mailbox, or replace all that is set for it",
      description =
          "Members that are absent get their default; an absent password stays as it is. With"
              + " If-None-Match: * only creates.")
  @RequestBody(content = @Content(schema = @Schema(implementation = UserInput.class)))
  @APIResponse(responseCode = "200", description = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "409", description = "The login name is taken")
  @APIResponse(responseCode = "412", description = "A precondition does not hold")
  public Response put(
      @PathParam("login") String login,
      String body,
      @Context Request request,
      @Context UriInfo uri,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserInput input = validator.check(UserInput.read(Parameters.body(body)));
    Optional<UserAccount> before =
        directory
            .findByLogin(login)
            .filter(user -> user.externId() == null || session.sees(user.companyId()));
    requirePreconditions(request, before);
    if (before.isPresent()) {
      UserAccount after = administration.update(session, login, UserChanges.replace(login, input));
      administration.ensureStore(session, after.login(), null);
      return answer(Response.ok(), after);
    }
    if (input.login() != null && !input.login().equals(login)) {
      throw Parameters.invalid("/login", "must be the name in the address");
    }
    UserAccount made = administration.create(session, UserChanges.replace(login, input));
    return answer(
        Response.created(uri.getBaseUriBuilder().path("users").path("{login}").build(made.login())),
        made);
  }

  /** Changes some of a user. */
  @PATCH
  @Path("{login}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change what is named and leave the rest (JSON Merge Patch, RFC 7396)",
      description = "A null sets the default.")
  @RequestBody(content = @Content(schema = @Schema(implementation = UserInput.class)))
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", description = "No such user")
  @APIResponse(responseCode = "409", description = "The new login name is taken")
  @APIResponse(responseCode = "412", description = "A precondition does not hold")
  public Response patch(
      @PathParam("login") String login,
      String body,
      @Context Request request,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserInput input = validator.check(UserInput.read(Parameters.body(body)));
    UserAccount before = administration.details(session, login).account();
    requirePreconditions(request, Optional.of(before));
    return answer(
        Response.ok(),
        administration.update(session, login, UserChanges.merge(input, before.quota())));
  }

  /** Deletes a user. */
  @DELETE
  @Path("{login}")
  @Operation(summary = "Delete a user; its mailbox stays as an orphan")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", description = "No such user")
  public Response delete(
      @PathParam("login") String login, @Context Request request, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    requirePreconditions(request, Optional.of(administration.details(session, login).account()));
    administration.delete(session, login);
    return Response.noContent().build();
  }

  /** Makes the mailbox of a user. */
  @PUT
  @Path("{login}/store")
  @Operation(summary = "Create the user's mailbox if there is none")
  @APIResponse(responseCode = "204", description = "There is a mailbox now")
  @APIResponse(responseCode = "404", description = "No such user")
  public Response store(
      @PathParam("login") String login,
      @QueryParam("locale") String locale,
      @Context SecurityContext caller) {
    administration.ensureStore(
        SessionPrincipal.of(caller), login, Parameters.locale("locale", locale));
    return Response.noContent().build();
  }

  /** Makes the clients of a user fetch the mailbox anew. */
  @POST
  @Path("{login}/resync")
  @Operation(summary = "Let clients that keep a copy of the mailbox fetch all of it anew")
  @APIResponse(responseCode = "204", description = "They will when they connect again")
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public Response resync(@PathParam("login") String login, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    resync.request(session, administration.details(session, login).account());
    return Response.noContent().build();
  }

  private static Response answer(Response.ResponseBuilder response, UserAccount account) {
    return response.entity(UserView.of(account)).tag(UserView.entityTag(account)).build();
  }

  private static void requirePreconditions(Request request, Optional<UserAccount> before) {
    EntityTags.require(request, before.map(UserView::entityTag));
  }
}
