package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetQuotaRecipientsCall;
import org.mapano.soap.type.UserListResponse;
import org.mapano.soap.user.UserRecords;

/** Lists who is told that a user's store is full. */
@Singleton
public class GetQuotaRecipientsHandler
    implements OperationHandler<GetQuotaRecipientsCall, UserListResponse> {
  private final DirectoryIds ids;
  private final UserQuotas quotas;
  private final UserRecords records;

  @Inject
  public GetQuotaRecipientsHandler(DirectoryIds ids, UserQuotas quotas, UserRecords records) {
    this.ids = ids;
    this.quotas = quotas;
    this.records = records;
  }

  @Override
  public UserListResponse answer(Caller caller, GetQuotaRecipientsCall request) {
    return new UserListResponse(
        records.users(
            quotas.recipients(
                caller.store(),
                ids.required(caller.store(), request.ulUserid(), request.sUserId()))),
        0);
  }
}
