package org.mapano.web.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ServerDetails;

/** The servers of an installation with several (MS-03). */
@Path("servers")
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
@Tag(name = "Server")
@Singleton
public class ServersResource {
  @Inject private HomeServer servers;

  /** For the container, which demands it and then fills the fields. */
  public ServersResource() {}

  /** With the use cases. */
  public ServersResource(HomeServer servers) {
    this.servers = servers;
  }

  /** All servers. */
  public record ServerList(List<ServerView> servers) {}

  /** A server. */
  @Schema(name = "ServerNode")
  public record ServerView(
      String name,
      @Schema(description = "Whether it is the one that answers") boolean here,
      @Schema(description = "Name or IP address of the machine") String address,
      @Schema(description = "Plain port, 0 for none") int httpPort,
      @Schema(description = "Encrypted port, 0 for none") int sslPort,
      @Schema(description = "Whether it has the public store") boolean containsPublic) {}

  /** The servers. */
  @GET
  @Operation(summary = "List the servers of the directory; none where there is one only")
  public ServerList list() {
    return new ServerList(servers.known().stream().map(this::view).toList());
  }

  /** One server. */
  @GET
  @Path("{name}")
  @Operation(summary = "Say where a server is")
  @APIResponse(responseCode = "404", description = "No such server")
  public ServerView show(@PathParam("name") String name) {
    return servers.known().stream()
        .filter(server -> server.name().equalsIgnoreCase(name))
        .findAny()
        .map(this::view)
        .orElseThrow(() -> StoreException.notFound("Server " + name));
  }

  private ServerView view(ServerDetails server) {
    return new ServerView(
        server.name(),
        servers.isHere(server.name()),
        server.address(),
        server.httpPort(),
        server.sslPort(),
        server.containsPublic());
  }
}
