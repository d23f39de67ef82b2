package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Users;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetUserListCall;
import org.mapano.soap.type.UserListResponse;

/** Lists the users of a company; with one tenant all. */
@Singleton
public class GetUserListHandler implements OperationHandler<GetUserListCall, UserListResponse> {
  private final Users users;
  private final UserRecords records;
  private final DirectoryIds ids;

  @Inject
  public GetUserListHandler(Users users, UserRecords records, DirectoryIds ids) {
    this.users = users;
    this.records = records;
    this.ids = ids;
  }

  @Override
  public UserListResponse answer(Caller caller, GetUserListCall request) {
    return new UserListResponse(
        records.users(
            ids.scope(caller.store(), request.ulCompanyId(), request.sCompanyId())
                .map(company -> users.list(caller.store(), company))
                .orElseGet(() -> users.list(caller.store()))),
        0);
  }
}
