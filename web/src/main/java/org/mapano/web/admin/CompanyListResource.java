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
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;

/** Who sees a company, who administers it, and who is told of full mailboxes (MT-10, MT-11). */
@Path("companies/{name}/" + CompanyLists.WORDS)
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Companies")
@Singleton
public class CompanyListResource {
  @Inject private Companies companies;
  @Inject private Entries entries;

  /** For the container, which demands it and then fills the fields. */
  public CompanyListResource() {}

  /** With the use cases. */
  public CompanyListResource(Companies companies, Entries entries) {
    this.companies = companies;
    this.entries = entries;
  }

  /**
   * A list of a company.
   *
   * @param entries companies, users or groups
   */
  public record Listed(List<EntryView> entries) {}

  /** The list. */
  @GET
  @Operation(summary = "List who sees or administers a company, or is told of full mailboxes")
  @APIResponse(responseCode = "404", description = "No such company")
  public Listed list(
      @PathParam("name") String name,
      @PathParam("list") String list,
      @Context SecurityContext caller) {
    return new Listed(
        related(SessionPrincipal.of(caller), name, list).stream().map(EntryView::of).toList());
  }

  /** Adds an entry. */
  @PUT
  @Path("{entry}")
  @Operation(summary = "Add a company, user or group to a list")
  @APIResponse(responseCode = "201", description = "Added")
  @APIResponse(responseCode = "204", description = "It was there")
  @APIResponse(responseCode = "404", description = "No such company, user or group")
  public Response add(
      @PathParam("name") String name,
      @PathParam("list") String list,
      @PathParam("entry") String entry,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount company = companies.byName(session, name);
    return Entries.put(
        related(session, name, list),
        entry(session, list, entry, type),
        found -> companies.add(session, company, found, CompanyLists.of(list).relation()));
  }

  /** Removes an entry. */
  @DELETE
  @Path("{entry}")
  @Operation(summary = "Remove a company, user or group from a list")
  @APIResponse(responseCode = "204", description = "Removed")
  @APIResponse(responseCode = "404", description = "No such object, or not on the list")
  public Response remove(
      @PathParam("name") String name,
      @PathParam("list") String list,
      @PathParam("entry") String entry,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    companies.remove(
        session,
        companies.byName(session, name),
        entry(session, list, entry, type),
        CompanyLists.of(list).relation());
    return Response.noContent().build();
  }

  private List<UserAccount> related(StoreSession session, String name, String list) {
    return companies.related(
        session, companies.byName(session, name), CompanyLists.of(list).relation());
  }

  private UserAccount entry(StoreSession session, String list, String name, String type) {
    return CompanyLists.of(list) == CompanyLists.VIEWERS
        ? companies.byName(session, name)
        : entries.find(session, name, type);
  }
}
