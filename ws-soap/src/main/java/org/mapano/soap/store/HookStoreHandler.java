package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.HookStoreCall;
import org.mapano.soap.type.Result;

/** Gives a store without owner to a user. */
@Singleton
public class HookStoreHandler implements OperationHandler<HookStoreCall, Result> {
  private final StoreKeeper keeper;
  private final DirectoryIds directory;

  @Inject
  HookStoreHandler(StoreKeeper keeper, DirectoryIds directory) {
    this.keeper = keeper;
    this.directory = directory;
  }

  @Override
  public Result answer(Caller caller, HookStoreCall call) {
    keeper.hook(
        caller.store(),
        directory.required(caller.store(), 0, call.sUserId()),
        StoreArguments.type(call.ulStoreType()),
        StoreArguments.guid(call.sStoreGuid()));
    return new Result(0);
  }
}
