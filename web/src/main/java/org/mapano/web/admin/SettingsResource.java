package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.settings.MailboxSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;

/** What is set on the mailbox of a user. */
@Path("users/{login}/settings")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Users")
@Singleton
public class SettingsResource {
  @Inject private UserAdministration administration;
  @Inject private MailboxSettings settings;

  /** For the container, which demands it and then fills the fields. */
  public SettingsResource() {}

  /** With the use cases. */
  public SettingsResource(UserAdministration administration, MailboxSettings settings) {
    this.administration = administration;
    this.settings = settings;
  }

  /** The settings. */
  @GET
  @Operation(summary = "Show absence and answers to meeting requests")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SettingsView.class)))
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public SettingsView show(@PathParam("login") String login, @Context SecurityContext caller) {
    return SettingsView.ofMailbox(administration.details(SessionPrincipal.of(caller), login));
  }

  /** Changes settings. */
  @PATCH
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change what is named and leave the rest (JSON Merge Patch, RFC 7396)")
  @RequestBody(content = @Content(schema = @Schema(implementation = SettingsInput.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SettingsView.class)))
  @APIResponse(responseCode = "404", description = "No such user, or no mailbox")
  public SettingsView patch(
      @PathParam("login") String login, String body, @Context SecurityContext caller) {
    SettingsInput input = SettingsInput.read(Parameters.body(body));
    StoreSession session = SessionPrincipal.of(caller);
    UserAccount owner = administration.details(session, login).account();
    if (input.outOfOffice() != null) {
      settings.change(session, owner, input.outOfOffice().change());
    }
    if (input.meetingRequests() != null) {
      settings.change(session, owner, input.meetingRequests().change());
    }
    return SettingsView.ofMailbox(administration.details(session, login));
  }
}
