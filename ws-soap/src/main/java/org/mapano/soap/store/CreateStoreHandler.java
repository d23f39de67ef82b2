package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.store.StoreKeeper;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.CreateStoreCall;
import org.mapano.soap.type.Result;

/** Creates a bare store; the client makes its folders. */
@Singleton
public class CreateStoreHandler implements OperationHandler<CreateStoreCall, Result> {
  private final StoreKeeper keeper;
  private final DirectoryIds directory;

  @Inject
  CreateStoreHandler(StoreKeeper keeper, DirectoryIds directory) {
    this.keeper = keeper;
    this.directory = directory;
  }

  @Override
  public Result answer(Caller caller, CreateStoreCall call) {
    UserAccount owner = directory.required(caller.store(), call.ulUserId(), call.sUserId());
    keeper.create(
        caller.store(),
        owner,
        StoreArguments.type(call.ulStoreType()),
        EntryId.parse(EntryIds.of(EntryId.Type.STORE, call.sStoreId())),
        EntryId.parse(EntryIds.of(EntryId.Type.FOLDER, call.sRootId())));
    return new Result(0);
  }
}
