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
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;

/** Companies of an installation with several tenants (MT-09 to MT-14). */
@Path("companies")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Companies")
@Singleton
public class CompaniesResource {
  private static final int MAX_PAGE = 500;

  @Inject private Companies companies;
  @Inject private UserQuotas quotas;
  @Inject private UserAdministration administration;
  @Inject private Entries entries;
  @Inject private InputValidator validator;

  /** For the container, which demands it and then fills the fields. */
  public CompaniesResource() {}

  /** With the use cases. */
  public CompaniesResource(
      Companies companies,
      UserQuotas quotas,
      UserAdministration administration,
      Entries entries,
      InputValidator validator) {
    this.companies = companies;
    this.quotas = quotas;
    this.administration = administration;
    this.entries = entries;
    this.validator = validator;
  }

  /** A part of the list of companies. */
  @GET
  @Operation(summary = "List the companies that the caller sees, by name")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CompanyPage.class)))
  public CompanyPage list(
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @Context SecurityContext caller) {
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    List<UserAccount> all = companies.list(SessionPrincipal.of(caller));
    return new CompanyPage(
        all.stream().skip(from).limit(most).map(this::view).toList(), from, most, all.size());
  }

  /** One company. */
  @GET
  @Path("{name}")
  @Operation(summary = "Show a company with what its mailboxes hold")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CompanyView.class)))
  @APIResponse(responseCode = "404", description = "No such company")
  public Response show(@PathParam("name") String name, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount company = companies.byName(session, name);
    UserAccount administrator = companies.administrator(company);
    return Response.ok(CompanyView.of(company, administrator, quotas.state(session, company)))
        .tag(CompanyView.entityTag(company, administrator))
        .build();
  }

  /** Creates or replaces a company. */
  @PUT
  @Path("{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Create a company with its public store, or replace what is set for it",
      description =
          "Members that are absent get their default. With If-None-Match: * only creates.")
  @RequestBody(content = @Content(schema = @Schema(implementation = CompanyInput.class)))
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
    CompanyInput input = validator.check(CompanyInput.read(Parameters.body(body)));
    Optional<UserAccount> before = companies.find(session, name);
    EntityTags.require(request, before.map(this::entityTag));
    if (before.isPresent()) {
      return changed(session, before.get(), input.replace(before.get().login()));
    }
    if (input.name() != null && !input.name().equals(name)) {
      throw Parameters.invalid("/name", "must be the name in the address");
    }
    UserAccount made = companies.create(session, input.replace(name));
    administration.ensurePublicStore(session, made.login());
    return answer(
        Response.created(
            uri.getBaseUriBuilder().path("companies").path("{name}").build(made.login())),
        made);
  }

  /** Changes some of a company. */
  @PATCH
  @Path("{name}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change what is named and leave the rest (JSON Merge Patch, RFC 7396)")
  @RequestBody(content = @Content(schema = @Schema(implementation = CompanyInput.class)))
  @APIResponse(responseCode = "200", description = "Changed")
  @APIResponse(responseCode = "404", description = "No such company")
  @APIResponse(responseCode = "409", description = "The new name is taken")
  @APIResponse(responseCode = "412", description = "A precondition does not hold")
  public Response patch(
      @PathParam("name") String name,
      String body,
      @Context Request request,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    CompanyInput input = validator.check(CompanyInput.read(Parameters.body(body)));
    UserAccount before = companies.byName(session, name);
    EntityTags.require(request, Optional.of(entityTag(before)));
    return changed(session, before, input.merge(before));
  }

  /** Deletes a company. */
  @DELETE
  @Path("{name}")
  @Operation(summary = "Delete a company with its users and groups; mailboxes stay as orphans")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "404", description = "No such company")
  public Response delete(
      @PathParam("name") String name, @Context Request request, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount before = companies.byName(session, name);
    EntityTags.require(request, Optional.of(entityTag(before)));
    companies.delete(session, before);
    return Response.noContent().build();
  }

  /** Names the system administrator of a company. */
  @PUT
  @Path("{name}/system-administrator/{user}")
  @Operation(summary = "Make a user the system administrator of a company")
  @APIResponse(responseCode = "204", description = "It is")
  @APIResponse(responseCode = "404", description = "No such company or user")
  public Response administrator(
      @PathParam("name") String name,
      @PathParam("user") String user,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    companies.setAdministrator(
        session, companies.byName(session, name), entries.find(session, user, "user"));
    return Response.noContent().build();
  }

  /** Makes the public store of a company. */
  @PUT
  @Path("{name}/public-store")
  @Operation(summary = "Create the public store of a company if there is none")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "204", description = "There was one")
  @APIResponse(responseCode = "404", description = "No such company")
  public Response publicStore(@PathParam("name") String name, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    boolean made =
        administration.ensurePublicStore(session, companies.byName(session, name).login());
    return made ? Response.status(Response.Status.CREATED).build() : Response.noContent().build();
  }

  private Response changed(StoreSession session, UserAccount before, CompanyChange change) {
    companies.update(session, before, change);
    String name = change.name() == null ? before.login() : change.name();
    return answer(Response.ok(), companies.byName(session, name));
  }

  private Response answer(Response.ResponseBuilder response, UserAccount company) {
    UserAccount administrator = companies.administrator(company);
    return response
        .entity(CompanyView.of(company, administrator))
        .tag(CompanyView.entityTag(company, administrator))
        .build();
  }

  private CompanyView view(UserAccount company) {
    return CompanyView.of(company, companies.administrator(company));
  }

  private String entityTag(UserAccount company) {
    return CompanyView.entityTag(company, companies.administrator(company));
  }
}
