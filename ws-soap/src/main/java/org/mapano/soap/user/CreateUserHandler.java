package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.CreateUserCall;
import org.mapano.soap.type.SetUserResponse;

/** Creates a user; the client makes the store. */
@Singleton
public class CreateUserHandler implements OperationHandler<CreateUserCall, SetUserResponse> {
  private final Users users;

  @Inject
  public CreateUserHandler(Users users) {
    this.users = users;
  }

  @Override
  public SetUserResponse answer(Caller caller, CreateUserCall request) {
    UserAccount user =
        users.create(caller.store(), UserChanges.of(UserChanges.present(request.lpsUser()), 0));
    return new SetUserResponse(user.id(), DirectoryIds.entryId(user), 0);
  }
}
