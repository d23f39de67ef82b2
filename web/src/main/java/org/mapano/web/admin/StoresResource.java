package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.ListedStore;
import org.mapano.ejb.overview.StoreList;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.Guid;

/** Stores, whose they are, and what is left of deleted users. */
@Path("stores")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Stores")
@Singleton
public class StoresResource {
  private static final int MAX_PAGE = 500;

  @Inject private StoreList list;
  @Inject private StoreKeeper keeper;
  @Inject private Entries entries;
  @Inject private Companies companies;

  /** For the container, which demands it and then fills the fields. */
  public StoresResource() {}

  /** With the use cases. */
  public StoresResource(StoreList list, StoreKeeper keeper, Entries entries, Companies companies) {
    this.companies = companies;
    this.list = list;
    this.keeper = keeper;
    this.entries = entries;
  }

  /**
   * Users who could have a store.
   *
   * @param users the users
   */
  public record Owners(List<EntryView> users) {}

  /** A part of the list of stores. */
  @GET
  @Operation(summary = "List stores, or only those without owner")
  public StorePage list(
      @QueryParam("orphaned") @DefaultValue("false") String orphaned,
      @QueryParam("offset") @DefaultValue("0") String offset,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @Context SecurityContext caller) {
    boolean onlyOrphans = Parameters.bool("orphaned", orphaned);
    int from = Parameters.number("offset", offset, 0, Integer.MAX_VALUE);
    int most = Parameters.number("limit", limit, 1, MAX_PAGE);
    List<ListedStore> all =
        list.all(SessionPrincipal.of(caller)).stream()
            .filter(store -> !onlyOrphans || store.owner().isEmpty())
            .toList();
    List<StoreView> part = all.stream().skip(from).limit(most).map(StoreView::of).toList();
    return new StorePage(part, from, most, all.size());
  }

  /** Users without a store. */
  @GET
  @Path("missing")
  @Operation(summary = "List users that have no store")
  public Owners missing(@Context SecurityContext caller) {
    return new Owners(
        list.usersWithoutStore(SessionPrincipal.of(caller)).stream().map(EntryView::of).toList());
  }

  /** Gives a store to a user. */
  @PUT
  @Path("{guid}/owner/{name}")
  @Operation(
      summary = "Give a store without owner to a user",
      description = "A store that the user has already then has no owner.")
  @APIResponse(responseCode = "204", description = "It is the user's store")
  @APIResponse(responseCode = "404", description = "No such store or user")
  @APIResponse(responseCode = "409", description = "It is somebody else's")
  public Response hook(
      @PathParam("guid") String guid,
      @PathParam("name") String name,
      @QueryParam("type") @DefaultValue("private") String type,
      @Context SecurityContext caller) {
    StoreType wanted = type(type);
    StoreSession session = SessionPrincipal.of(caller);
    keeper.exchange(session, owner(session, name, wanted), wanted, Parameters.guid("guid", guid));
    return Response.noContent().build();
  }

  /** Takes a store away from its owner. */
  @DELETE
  @Path("{guid}/owner")
  @Operation(summary = "Take a store away from its owner; it stays")
  @APIResponse(responseCode = "204", description = "It has no owner now")
  @APIResponse(responseCode = "404", description = "No such store, or it has no owner")
  public Response unhook(@PathParam("guid") String guid, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    Guid wanted = Parameters.guid("guid", guid);
    ListedStore found =
        list.all(session).stream()
            .filter(store -> store.store().guid().equals(wanted) && store.owner().isPresent())
            .findAny()
            .orElseThrow(() -> StoreException.notFound("Store with an owner"));
    keeper.unhook(session, found.owner().get(), found.store().type());
    return Response.noContent().build();
  }

  /** Marks a store for removal. */
  @DELETE
  @Path("{guid}")
  @Operation(summary = "Remove a store without owner; the purge of deleted items erases it")
  @APIResponse(responseCode = "204", description = "Nobody can open it any more")
  @APIResponse(responseCode = "404", description = "No such store")
  @APIResponse(responseCode = "409", description = "It has an owner")
  public Response remove(@PathParam("guid") String guid, @Context SecurityContext caller) {
    keeper.remove(SessionPrincipal.of(caller), Parameters.guid("guid", guid));
    return Response.noContent().build();
  }

  /** The public store belongs to Everyone, or to a company. */
  private UserAccount owner(StoreSession session, String name, StoreType type) {
    if (type != StoreType.PUBLIC) {
      return entries.find(session, name, "user");
    }
    return companies.isHosted()
        ? companies.find(session, name).orElseGet(() -> entries.find(session, name, "group"))
        : entries.find(session, name, "group");
  }

  private static StoreType type(String text) {
    for (StoreType type : StoreType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(text)) {
        return type;
      }
    }
    throw Parameters.invalid("type", "must be private, public or archive");
  }
}
