package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolveStoreCall;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** The store with a GUID, and its owner. */
@Singleton
public class ResolveStoreHandler
    implements OperationHandler<ResolveStoreCall, ResolveUserStoreResponse> {
  private final StoreLookup lookup;
  private final StoreAnswers answers;

  @Inject
  ResolveStoreHandler(StoreLookup lookup, StoreAnswers answers) {
    this.lookup = lookup;
    this.answers = answers;
  }

  @Override
  public ResolveUserStoreResponse answer(Caller caller, ResolveStoreCall call) {
    return answers.withOwner(lookup.byGuid(StoreArguments.guid(call.sStoreGuid())), false, true);
  }
}
