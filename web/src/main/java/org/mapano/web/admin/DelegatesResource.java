package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.mapano.ejb.delegate.Delegate;
import org.mapano.ejb.delegate.DelegateSettings;
import org.mapano.ejb.delegate.Delegates;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;

/** Who acts for a user. Rights on folders are given apart from it. */
@Path("users/{login}/delegates")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Permissions")
@Singleton
public class DelegatesResource {
  @Inject private Delegates delegates;
  @Inject private UserAdministration administration;
  @Inject private Entries entries;

  /** For the container, which demands it and then fills the fields. */
  public DelegatesResource() {}

  /** With the use cases. */
  public DelegatesResource(
      Delegates delegates, UserAdministration administration, Entries entries) {
    this.delegates = delegates;
    this.administration = administration;
    this.entries = entries;
  }

  /** All delegates of a user. */
  @Schema(name = "Delegates")
  public record DelegateList(
      @Schema(description = "Whether the user gets no meeting requests that delegates get")
          boolean onlyToDelegates,
      List<DelegateView> delegates) {
    private static DelegateList of(DelegateSettings settings) {
      return new DelegateList(
          settings.onlyToDelegates(), settings.delegates().stream().map(DelegateView::of).toList());
    }
  }

  /** A delegate. */
  @Schema(name = "Delegate")
  public record DelegateView(
      @Schema(description = "Name of the user or group") String member,
      @Schema(enumeration = {"user", "group"}) String type,
      @Schema(description = "Whether private items are shown") boolean seePrivate,
      @Schema(description = "Whether copies of meeting requests are sent") boolean sendCopy) {
    private static DelegateView of(Delegate delegate) {
      EntryView member = EntryView.of(delegate.member());
      return new DelegateView(
          member.name(), member.type(), delegate.seePrivate(), delegate.sendCopy());
    }
  }

  /** What a delegate gets; what is absent is not given. */
  @Schema(name = "DelegateInput")
  record DelegateInput(boolean seePrivate, boolean sendCopy) {
    static DelegateInput read(String body) {
      JsonMembers members = new JsonMembers(Parameters.body(body));
      members.requireKnown(Set.of("seePrivate", "sendCopy"));
      Boolean seePrivate = members.bool("seePrivate");
      Boolean sendCopy = members.bool("sendCopy");
      members.check();
      return new DelegateInput(Boolean.TRUE.equals(seePrivate), Boolean.TRUE.equals(sendCopy));
    }
  }

  /** What holds for all delegates. */
  @Schema(name = "DelegatesInput")
  record DelegatesInput(Boolean onlyToDelegates) {
    static DelegatesInput read(String body) {
      JsonMembers members = new JsonMembers(Parameters.body(body));
      members.requireKnown(Set.of("onlyToDelegates"));
      DelegatesInput input = new DelegatesInput(members.bool("onlyToDelegates"));
      members.check();
      return input;
    }
  }

  /** The delegates. */
  @GET
  @Operation(summary = "List who acts for a user")
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public DelegateList list(@PathParam("login") String login, @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    return DelegateList.of(delegates.list(session, owner(session, login)));
  }

  /** Changes what holds for all. */
  @PATCH
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change whether meeting requests go to the delegates only")
  @RequestBody(content = @Content(schema = @Schema(implementation = DelegatesInput.class)))
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public DelegateList patch(
      @PathParam("login") String login, String body, @Context SecurityContext caller) {
    DelegatesInput input = DelegatesInput.read(body);
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount owner = owner(session, login);
    if (input.onlyToDelegates() != null) {
      delegates.onlyToDelegates(session, owner, input.onlyToDelegates());
    }
    return DelegateList.of(delegates.list(session, owner));
  }

  /** Adds or changes a delegate. */
  @PUT
  @Path("{member}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make somebody a delegate, or change what a delegate gets")
  @RequestBody(content = @Content(schema = @Schema(implementation = DelegateInput.class)))
  @APIResponse(responseCode = "204", description = "It is a delegate now")
  @APIResponse(responseCode = "404", description = "No such user or member")
  public Response put(
      @PathParam("login") String login,
      @PathParam("member") String member,
      @QueryParam("type") String type,
      String body,
      @Context SecurityContext caller) {
    DelegateInput input = DelegateInput.read(body);
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount found = entries.find(session, member, type);
    delegates.put(
        session, owner(session, login), new Delegate(found, input.seePrivate(), input.sendCopy()));
    return Response.noContent().build();
  }

  /** Removes a delegate. */
  @DELETE
  @Path("{member}")
  @Operation(summary = "Make somebody a delegate no more; rights on folders stay")
  @APIResponse(responseCode = "204", description = "It is none now")
  @APIResponse(responseCode = "404", description = "No such user, member or delegate")
  public Response remove(
      @PathParam("login") String login,
      @PathParam("member") String member,
      @QueryParam("type") String type,
      @Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    delegates.remove(session, owner(session, login), entries.find(session, member, type));
    return Response.noContent().build();
  }

  private UserAccount owner(StoreSession session, String login) {
    return administration.details(session, login).account();
  }
}
