package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.directory.OwnAccount;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserDetails;

/** What every user may see and set of the own account. */
@Path("self")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Self service")
@Singleton
public class SelfResource {
  /** First segment of the paths that need no administrator. */
  static final String SEGMENT = "self";

  @Inject private OwnAccount account;

  /** For the container, which demands it and then fills the fields. */
  public SelfResource() {}

  /** With the use case. */
  public SelfResource(OwnAccount account) {
    this.account = account;
  }

  /** A new password. */
  @Schema(name = "PasswordInput")
  record PasswordInput(
      @Schema(required = true, description = "The password until now") String old,
      @Schema(name = "new", required = true, description = "1 to 255 characters") String fresh) {
    static PasswordInput read(String body) {
      JsonMembers members = new JsonMembers(Parameters.body(body));
      members.requireKnown(Set.of("old", "new"));
      PasswordInput input = new PasswordInput(members.text("old"), members.text("new"));
      if (input.old() == null) {
        members.fault("old", "is needed");
      }
      if (input.fresh() == null || input.fresh().isEmpty()) {
        members.fault("new", "is needed");
      }
      members.check();
      return input;
    }
  }

  /** The own account. */
  @GET
  @Operation(summary = "Show the own account, with quota, absence and groups")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response show(@Context SecurityContext caller) {
    UserDetails details = account.details(SessionPrincipal.of(caller));
    return Response.ok(UserView.of(details)).tag(UserView.entityTag(details.account())).build();
  }

  /** Sets the own password. */
  @PUT
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set the own password, with the old one")
  @RequestBody(content = @Content(schema = @Schema(implementation = PasswordInput.class)))
  @APIResponse(responseCode = "204", description = "The new password is in force")
  @APIResponse(responseCode = "401", description = "The old password is wrong")
  @APIResponse(responseCode = "501", description = "Passwords are set elsewhere")
  public Response password(String body, @Context SecurityContext caller) {
    PasswordInput input = PasswordInput.read(body);
    account.password(SessionPrincipal.of(caller), input.old(), input.fresh());
    return Response.noContent().build();
  }

  /** Shows absence and answers to meeting requests. */
  @GET
  @Path("settings")
  @Operation(summary = "Show the own absence and answers to meeting requests")
  public SettingsView settings(@Context SecurityContext caller) {
    return SettingsView.ofMailbox(account.details(SessionPrincipal.of(caller)));
  }

  /** Sets absence and answers to meeting requests. */
  @PATCH
  @Path("settings")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change what is named and leave the rest (JSON Merge Patch, RFC 7396)")
  @RequestBody(content = @Content(schema = @Schema(implementation = SettingsInput.class)))
  public SettingsView change(String body, @Context SecurityContext caller) {
    SettingsInput input = SettingsInput.read(Parameters.body(body));
    StoreSession session = SessionPrincipal.of(caller);
    if (input.outOfOffice() != null) {
      account.change(session, input.outOfOffice().change());
    }
    if (input.meetingRequests() != null) {
      account.change(session, input.meetingRequests().change());
    }
    return SettingsView.ofMailbox(account.details(session));
  }
}
