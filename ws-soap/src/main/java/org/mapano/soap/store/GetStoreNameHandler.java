package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreLookup;
import org.mapano.ejb.store.StoreNames;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetStoreNameCall;
import org.mapano.soap.type.GetStoreNameResponse;

/** Display name of a store. */
@Singleton
public class GetStoreNameHandler
    implements OperationHandler<GetStoreNameCall, GetStoreNameResponse> {
  private final StoreLookup lookup;
  private final StoreNames names;

  @Inject
  GetStoreNameHandler(StoreLookup lookup, StoreNames names) {
    this.lookup = lookup;
    this.names = names;
  }

  @Override
  public GetStoreNameResponse answer(Caller caller, GetStoreNameCall call) {
    StoreInfo store = lookup.of(EntryIds.any(call.sEntryId()));
    return new GetStoreNameResponse(names.of(caller.store(), store), 0);
  }
}
