package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.config.ConfigReload;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.directory.DirectoryMaintenance;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAdministration;

/** The server as a whole. */
@Path("server")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Server")
@Singleton
public class ServerResource {
  @Inject private UserAdministration administration;
  @Inject private ServerConfig config;
  @Inject private ConfigReload reload;
  @Inject private DirectoryMaintenance maintenance;

  /** For the container, which demands it and then fills the fields. */
  public ServerResource() {}

  /** With the use cases. */
  public ServerResource(
      UserAdministration administration,
      ServerConfig config,
      ConfigReload reload,
      DirectoryMaintenance maintenance) {
    this.maintenance = maintenance;
    this.administration = administration;
    this.config = config;
    this.reload = reload;
  }

  /**
   * What answers.
   *
   * @param product name of the product
   * @param version its version
   * @param userPlugin source of users
   * @param administrator login name of who asks
   * @param adminLevel level of who asks
   * @param hosted whether there are several companies
   */
  public record Status(
      String product,
      String version,
      String userPlugin,
      String administrator,
      int adminLevel,
      boolean hosted) {}

  /** Says that the server is there and who asks. */
  @GET
  @Operation(summary = "Say what answers, and who asks")
  public Status status(@Context SecurityContext caller) {
    StoreSession session = SessionPrincipal.of(caller);
    return new Status(
        "Mapano",
        Version.get(),
        config.get("server", "user_plugin"),
        session.login(),
        session.adminLevel(),
        config.bool("server", "enable_hosted_kopano"));
  }

  /** Numbers of users. */
  @GET
  @Path("user-count")
  @Operation(summary = "Count users by kind")
  public Map<String, Integer> count(@Context SecurityContext caller) {
    Map<String, Integer> result = new TreeMap<>();
    for (UserKind kind : UserKind.values()) {
      result.put(kind.key(), 0);
    }
    administration
        .count(SessionPrincipal.of(caller))
        .forEach((objectClass, number) -> result.put(UserKind.of(objectClass).key(), number));
    return result;
  }

  /** Makes the public store. */
  @PUT
  @Path("public-store")
  @Operation(summary = "Create the public store if there is none")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "204", description = "There was one")
  public Response publicStore(@Context SecurityContext caller) {
    boolean made = administration.ensurePublicStore(SessionPrincipal.of(caller));
    return made ? Response.status(Response.Status.CREATED).build() : Response.noContent().build();
  }

  /** Compares the user source with what the server knows of it. */
  @POST
  @Path("sync")
  @Operation(summary = "Take over what the user source has created, changed and deleted")
  @APIResponse(responseCode = "204", description = "Done")
  public Response synchronise(@Context SecurityContext caller) {
    maintenance.synchronise(SessionPrincipal.of(caller));
    return Response.noContent().build();
  }

  /** Forgets what is remembered of users. */
  @POST
  @Path("forget-users")
  @Operation(summary = "Ask the user source anew about everything")
  @APIResponse(responseCode = "204", description = "Done")
  public Response forget(@Context SecurityContext caller) {
    maintenance.forget(SessionPrincipal.of(caller));
    return Response.noContent().build();
  }

  /** Reads the configuration again. */
  @PUT
  @Path("configuration")
  @Operation(summary = "Read the configuration files again and take reloadable options")
  @APIResponse(responseCode = "204", description = "The new values are in force")
  @APIResponse(responseCode = "422", description = "Something is wrong; nothing changed")
  public Response configuration(@Context SecurityContext caller) {
    if (!caller.isUserInRole("system-admin")) {
      throw StoreException.noAccess("the configuration");
    }
    var wrong = reload.reload().stream().map(text -> new Problem.Fault("", text)).toList();
    return wrong.isEmpty()
        ? Response.noContent().build()
        : Problem.response(422, "Unprocessable Content", "The configuration is refused", wrong);
  }
}
