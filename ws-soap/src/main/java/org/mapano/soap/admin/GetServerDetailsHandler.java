package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.ServerDetails;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetServerDetailsCall;
import org.mapano.soap.type.GetServerDetailsResponse;
import org.mapano.soap.type.Server;

/** Tells the addresses of the servers of an installation (MS-02). */
@Singleton
public class GetServerDetailsHandler
    implements OperationHandler<GetServerDetailsCall, GetServerDetailsResponse> {
  private static final int MAX_SERVERS = 1000;
  private static final int NO_NAME = 1;
  private static final int FILE = 2;
  private static final int HTTP = 4;
  private static final int SSL = 8;
  private static final int PREFERRED = 0x10;
  private static final int KNOWN = 0x1F;
  private static final int PATHS = FILE | HTTP | SSL | PREFERRED;
  private static final int IS_THIS = 1;
  private static final int HAS_PUBLIC = 2;

  private final HomeServer servers;
  private final ServerPaths paths;

  @Inject
  public GetServerDetailsHandler(HomeServer servers, ServerPaths paths) {
    this.servers = servers;
    this.paths = paths;
  }

  @Override
  public GetServerDetailsResponse answer(Caller caller, GetServerDetailsCall request) {
    if (!servers.isDistributed()) {
      throw new StoreException(ErrorCode.NETWORK_ERROR, "There is one server only");
    }
    if ((request.ulFlags() & ~KNOWN) != 0) {
      throw new StoreException(ErrorCode.UNKNOWN_FLAGS, "Unknown parts of servers");
    }
    List<String> names = request.szaSvrNameList() == null ? List.of() : request.szaSvrNameList();
    if (names.size() > MAX_SERVERS) {
      throw new StoreException(ErrorCode.TOO_BIG, "Too many servers");
    }
    int flags = (int) request.ulFlags();
    int wanted = (flags & PATHS) == 0 ? flags | PATHS : flags;
    List<Server> found = new ArrayList<>();
    for (String name : names) {
      ServerDetails server =
          servers.find(name).orElseThrow(() -> StoreException.notFound("Server"));
      found.add(server(caller, server, wanted));
    }
    return new GetServerDetailsResponse(found, 0);
  }

  private Server server(Caller caller, ServerDetails server, int wanted) {
    return new Server(
        (wanted & NO_NAME) == 0 ? server.name() : null,
        given(wanted, FILE, server.socketUrl()),
        given(wanted, HTTP, server.plainUrl()),
        given(wanted, SSL, server.encryptedUrl()),
        given(wanted, PREFERRED, paths.best(server, caller.connection())),
        (servers.isHere(server.name()) ? IS_THIS : 0) | (server.containsPublic() ? HAS_PUBLIC : 0));
  }

  private static String given(int wanted, int part, Optional<String> path) {
    return (wanted & part) == 0 ? null : path.orElse(null);
  }
}
