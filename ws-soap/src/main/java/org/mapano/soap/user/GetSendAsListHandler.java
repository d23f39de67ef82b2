package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.SendAs;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetSendAsListCall;
import org.mapano.soap.type.UserListResponse;

/** Lists who may send as an object. */
@Singleton
public class GetSendAsListHandler implements OperationHandler<GetSendAsListCall, UserListResponse> {
  private final DirectoryIds ids;
  private final SendAs senders;
  private final UserRecords records;

  @Inject
  public GetSendAsListHandler(DirectoryIds ids, SendAs senders, UserRecords records) {
    this.ids = ids;
    this.senders = senders;
    this.records = records;
  }

  @Override
  public UserListResponse answer(Caller caller, GetSendAsListCall request) {
    return new UserListResponse(
        records.users(
            senders.list(
                caller.store(),
                ids.required(caller.store(), request.ulUserId(), request.sUserId()))),
        0);
  }
}
