package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.AddGroupUserCall;
import org.mapano.soap.type.Result;

/** Adds a member to a group. */
@Singleton
public class AddGroupUserHandler implements OperationHandler<AddGroupUserCall, Result> {
  private final DirectoryIds ids;
  private final Groups groups;

  @Inject
  public AddGroupUserHandler(DirectoryIds ids, Groups groups) {
    this.ids = ids;
    this.groups = groups;
  }

  @Override
  public Result answer(Caller caller, AddGroupUserCall request) {
    UserAccount group = ids.group(caller.store(), request.ulGroupId(), request.sGroupId());
    UserAccount member = ids.required(caller.store(), request.ulUserId(), request.sUserId());
    groups.addMember(caller.store(), group, member);
    return new Result(0);
  }
}
