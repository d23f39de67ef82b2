package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetUserCall;
import org.mapano.soap.type.GetUserResponse;

/** Reads a user, without a name the session's own. */
@Singleton
public class GetUserHandler implements OperationHandler<GetUserCall, GetUserResponse> {
  private final DirectoryIds ids;
  private final UserRecords records;

  @Inject
  public GetUserHandler(DirectoryIds ids, UserRecords records) {
    this.ids = ids;
    this.records = records;
  }

  @Override
  public GetUserResponse answer(Caller caller, GetUserCall request) {
    return new GetUserResponse(
        records.user(ids.userOrOwn(caller.store(), request.ulUserId(), request.sUserId())), 0);
  }
}
