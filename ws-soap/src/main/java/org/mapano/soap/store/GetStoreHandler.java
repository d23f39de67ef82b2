package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetStoreCall;
import org.mapano.soap.type.GetStoreResponse;

/** The own store, or the store an object is in. */
@Singleton
public class GetStoreHandler implements OperationHandler<GetStoreCall, GetStoreResponse> {
  private final StoreLookup lookup;
  private final StoreAnswers answers;

  @Inject
  GetStoreHandler(StoreLookup lookup, StoreAnswers answers) {
    this.lookup = lookup;
    this.answers = answers;
  }

  @Override
  public GetStoreResponse answer(Caller caller, GetStoreCall call) {
    StoreInfo store =
        call.lpsEntryId() == null || call.lpsEntryId().length == 0
            ? lookup.own(caller.store())
            : lookup.byEntryId(EntryIds.of(EntryId.Type.STORE, call.lpsEntryId()));
    return answers.of(store);
  }
}
