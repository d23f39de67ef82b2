package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DeleteGroupUserCall;
import org.mapano.soap.type.Result;

/** Removes a member from a group. */
@Singleton
public class DeleteGroupUserHandler implements OperationHandler<DeleteGroupUserCall, Result> {
  private final DirectoryIds ids;
  private final Groups groups;

  @Inject
  public DeleteGroupUserHandler(DirectoryIds ids, Groups groups) {
    this.ids = ids;
    this.groups = groups;
  }

  @Override
  public Result answer(Caller caller, DeleteGroupUserCall request) {
    UserAccount group = ids.group(caller.store(), request.ulGroupId(), request.sGroupId());
    UserAccount member = ids.required(caller.store(), request.ulUserId(), request.sUserId());
    groups.removeMember(caller.store(), group, member);
    return new Result(0);
  }
}
