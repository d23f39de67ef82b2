package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolveUsernameCall;
import org.mapano.soap.type.ResolveUserResponse;

/** Finds a user by login name. */
@Singleton
public class ResolveUsernameHandler
    implements OperationHandler<ResolveUsernameCall, ResolveUserResponse> {
  private final Users users;

  @Inject
  public ResolveUsernameHandler(Users users) {
    this.users = users;
  }

  @Override
  public ResolveUserResponse answer(Caller caller, ResolveUsernameCall request) {
    String name = request.lpszUsername() == null ? "" : request.lpszUsername();
    UserAccount user = users.byLogin(caller.store(), name);
    return new ResolveUserResponse(user.id(), DirectoryIds.entryId(user), 0);
  }
}
