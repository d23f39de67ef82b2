package org.mapano.soap.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolvePseudoUrlCall;
import org.mapano.soap.type.ResolvePseudoUrlResponse;

/** Finds the server behind a name: with one server it is always this one. */
@Singleton
public class ResolvePseudoUrlHandler
    implements OperationHandler<ResolvePseudoUrlCall, ResolvePseudoUrlResponse> {
  private final HomeServer servers;
  private final ServerPaths paths;

  @Inject
  public ResolvePseudoUrlHandler(HomeServer servers, ServerPaths paths) {
    this.servers = servers;
    this.paths = paths;
  }

  @Override
  public ResolvePseudoUrlResponse answer(Caller caller, ResolvePseudoUrlCall request) {
    if (request.lpszPseudoUrl() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A name is missing");
    }
    if (!servers.isDistributed()) {
      return new ResolvePseudoUrlResponse(request.lpszPseudoUrl(), true, 0);
    }
    String name = ServerPaths.name(request.lpszPseudoUrl());
    String path =
        paths.best(name, caller.connection()).orElseThrow(() -> StoreException.notFound("Server"));
    return new ResolvePseudoUrlResponse(path, servers.isHere(name), 0);
  }
}
