package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Users;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetUserListCall;
import org.mapano.soap.type.UserListResponse;

/** Lists all users; with one tenant the company does not matter. */
@Singleton
public class GetUserListHandler implements OperationHandler<GetUserListCall, UserListResponse> {
  private final Users users;
  private final UserRecords records;

  @Inject
  public GetUserListHandler(Users users, UserRecords records) {
    this.users = users;
    this.records = records;
  }

  @Override
  public UserListResponse answer(Caller caller, GetUserListCall request) {
    return new UserListResponse(records.users(users.list()), 0);
  }
}
