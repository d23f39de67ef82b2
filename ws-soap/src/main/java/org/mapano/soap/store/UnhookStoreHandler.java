package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.UnhookStoreCall;
import org.mapano.soap.type.Result;

/** Takes a store away from its owner. */
@Singleton
public class UnhookStoreHandler implements OperationHandler<UnhookStoreCall, Result> {
  private final StoreKeeper keeper;
  private final DirectoryIds directory;

  @Inject
  UnhookStoreHandler(StoreKeeper keeper, DirectoryIds directory) {
    this.keeper = keeper;
    this.directory = directory;
  }

  @Override
  public Result answer(Caller caller, UnhookStoreCall call) {
    keeper.unhook(
        caller.store(),
        directory.required(caller.store(), 0, call.sUserId()),
        StoreArguments.type(call.ulStoreType()));
    return new Result(0);
  }
}
