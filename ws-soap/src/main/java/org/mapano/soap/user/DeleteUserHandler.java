package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Users;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DeleteUserCall;
import org.mapano.soap.type.Result;

/** Deletes a user; the store stays. */
@Singleton
public class DeleteUserHandler implements OperationHandler<DeleteUserCall, Result> {
  private final DirectoryIds ids;
  private final Users users;

  @Inject
  public DeleteUserHandler(DirectoryIds ids, Users users) {
    this.ids = ids;
    this.users = users;
  }

  @Override
  public Result answer(Caller caller, DeleteUserCall request) {
    users.delete(caller.store(), ids.user(caller.store(), request.ulUserId(), request.sUserId()));
    return new Result(0);
  }
}
