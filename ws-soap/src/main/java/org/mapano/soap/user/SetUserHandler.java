package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetUserCall;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.User;

/** Changes a user. */
@Singleton
public class SetUserHandler implements OperationHandler<SetUserCall, Result> {
  private final DirectoryIds ids;
  private final Users users;

  @Inject
  public SetUserHandler(DirectoryIds ids, Users users) {
    this.ids = ids;
    this.users = users;
  }

  @Override
  public Result answer(Caller caller, SetUserCall request) {
    User wanted = UserChanges.present(request.lpsUser());
    UserAccount user = ids.user(caller.store(), wanted.ulUserId(), wanted.sUserId());
    users.update(caller.store(), user, UserChanges.of(wanted, UserRecords.capacity(user)));
    return new Result(0);
  }
}
