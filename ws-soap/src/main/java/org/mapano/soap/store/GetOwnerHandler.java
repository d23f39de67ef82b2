package org.mapano.soap.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetOwnerCall;
import org.mapano.soap.type.GetOwnerResponse;

/** The user who made an object. */
@Singleton
public class GetOwnerHandler implements OperationHandler<GetOwnerCall, GetOwnerResponse> {
  private final ObjectIds ids;
  private final UserDirectory users;

  @Inject
  GetOwnerHandler(ObjectIds ids, UserDirectory users) {
    this.ids = ids;
    this.users = users;
  }

  @Override
  public GetOwnerResponse answer(Caller caller, GetOwnerCall call) {
    int owner = ids.owner(EntryIds.any(call.sEntryId()));
    return new GetOwnerResponse(
        owner, users.findById(owner).map(DirectoryIds::entryId).orElse(new byte[0]), 0);
  }
}
