package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetStoreTypeCall;
import org.mapano.soap.type.GetStoreTypeResponse;

/** Kind of a store. */
@Singleton
public class GetStoreTypeHandler
    implements OperationHandler<GetStoreTypeCall, GetStoreTypeResponse> {
  private final StoreLookup lookup;

  @Inject
  GetStoreTypeHandler(StoreLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public GetStoreTypeResponse answer(Caller caller, GetStoreTypeCall call) {
    StoreInfo store = lookup.byEntryId(EntryIds.of(EntryId.Type.STORE, call.sEntryId()));
    return new GetStoreTypeResponse(store.type().ordinal(), 0);
  }
}
