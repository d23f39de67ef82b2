package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetPublicStoreCall;
import org.mapano.soap.type.GetStoreResponse;

/** The public store of the caller. */
@Singleton
public class GetPublicStoreHandler
    implements OperationHandler<GetPublicStoreCall, GetStoreResponse> {
  private final StoreLookup lookup;
  private final StoreAnswers answers;

  @Inject
  GetPublicStoreHandler(StoreLookup lookup, StoreAnswers answers) {
    this.lookup = lookup;
    this.answers = answers;
  }

  @Override
  public GetStoreResponse answer(Caller caller, GetPublicStoreCall call) {
    return answers.of(lookup.publicStore(caller.store()));
  }
}
