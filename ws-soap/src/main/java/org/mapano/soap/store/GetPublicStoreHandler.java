package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetPublicStoreCall;
import org.mapano.soap.type.GetStoreResponse;

/** The public store of the caller. */
@Singleton
public class GetPublicStoreHandler
    implements OperationHandler<GetPublicStoreCall, GetStoreResponse> {
  /** Not to be sent to another server. */
  private static final long HERE = 1;

  private final StoreLookup lookup;
  private final StoreAnswers answers;
  private final HomeServer servers;

  @Inject
  GetPublicStoreHandler(StoreLookup lookup, StoreAnswers answers, HomeServer servers) {
    this.lookup = lookup;
    this.answers = answers;
    this.servers = servers;
  }

  @Override
  public GetStoreResponse answer(Caller caller, GetPublicStoreCall call) {
    Optional<String> elsewhere =
        (call.ulFlags() & HERE) == 0 ? servers.ofPublicStore(caller.store()) : Optional.empty();
    return elsewhere
        .map(server -> answers.redirected(caller, server))
        .orElseGet(() -> answers.of(lookup.publicStore(caller.store())));
  }
}
