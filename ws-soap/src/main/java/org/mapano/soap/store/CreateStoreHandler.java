package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
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
  private final HomeServer servers;

  @Inject
  CreateStoreHandler(StoreKeeper keeper, DirectoryIds directory, HomeServer servers) {
    this.keeper = keeper;
    this.directory = directory;
    this.servers = servers;
  }

  @Override
  public Result answer(Caller caller, CreateStoreCall call) {
    UserAccount owner = directory.required(caller.store(), call.ulUserId(), call.sUserId());
    if (servers.elsewhere(owner).isPresent()) {
      throw new StoreException(
          ErrorCode.UNABLE_TO_COMPLETE, "The stores of " + owner.login() + " are elsewhere");
    }
    keeper.create(
        caller.store(),
        owner,
        StoreArguments.type(call.ulStoreType()),
        EntryId.parse(EntryIds.of(EntryId.Type.STORE, call.sStoreId())),
        EntryId.parse(EntryIds.of(EntryId.Type.FOLDER, call.sRootId())));
    return new Result(0);
  }
}
