package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.RemoveStoreCall;
import org.mapano.soap.type.Result;

/** Marks a store without owner for removal. */
@Singleton
public class RemoveStoreHandler implements OperationHandler<RemoveStoreCall, Result> {
  private final StoreKeeper keeper;

  @Inject
  RemoveStoreHandler(StoreKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Result answer(Caller caller, RemoveStoreCall call) {
    keeper.remove(caller.store(), StoreArguments.guid(call.sStoreGuid()));
    return new Result(0);
  }
}
