package org.mapano.soap.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Groups;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GroupDeleteCall;
import org.mapano.soap.type.Result;

/** Deletes a group. */
@Singleton
public class GroupDeleteHandler implements OperationHandler<GroupDeleteCall, Result> {
  private final DirectoryIds ids;
  private final Groups groups;

  @Inject
  public GroupDeleteHandler(DirectoryIds ids, Groups groups) {
    this.ids = ids;
    this.groups = groups;
  }

  @Override
  public Result answer(Caller caller, GroupDeleteCall request) {
    groups.delete(
        caller.store(), ids.group(caller.store(), request.ulGroupId(), request.sGroupId()));
    return new Result(0);
  }
}
